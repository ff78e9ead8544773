package id.simpul.bus.cases;

import id.simpul.bus.BusSettings;
import id.simpul.cases.sla.CalendarFiles;
import id.simpul.cases.sla.CalendarYear;
import id.simpul.cases.sla.RegionZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the working days of the region stand, prefix {@code simpul.calendar}.
 *
 * @param folder one file a year; absent it is {@code calendar} in SIMPUL_HOME
 * @param zone absent it is that of the province
 */
@ConfigurationProperties("simpul.calendar")
record CalendarSettings(@Nullable Path folder, @Nullable RegionZone zone) {

    RegionZone zoneOf(BusSettings settings) {
        return zone == null ? RegionZone.ofRegion(settings.region()) : zone;
    }

    /** A folder that is named and not there is a slip of the pen; the usual one may be missing. */
    List<CalendarYear> years(BusSettings settings) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "simpul.calendar.folder names no folder: make it and put a file such as 2026.yaml into it");
        }
        return CalendarFiles.read(folder == null ? settings.home().resolve("calendar") : folder);
    }
}
