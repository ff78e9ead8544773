package id.simpul.bus.packages;

import id.simpul.agreements.packages.PackageImport.Reuse;
import id.simpul.agreements.packages.PackageKind;
import id.simpul.connectors.opd.OpdSystems;
import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.routes.PackageFaults;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of system files, each with the certificates that it names. */
final class SystemFiles implements PackageFolder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu.M.d", Locale.ROOT);
    private static final String END = ".yaml";
    private static final long LARGEST = 256 * 1024;

    private static final int DIGITS = 8;

    /** Read without the rest, because a file with a fault is mended by mending what it names, too. */
    private static final Pattern TRUST = Pattern.compile("(?m)^trust:\\s*[\"']?([^\"'#\\s]+)");

    private final Path folder;
    private final Path home;
    private final SystemReader reader;
    private final Clock clock;

    SystemFiles(Path home, SystemReader reader, Clock clock) {
        this.home = home;
        this.folder = home.resolve("systems");
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public PackageKind kind() {
        return PackageKind.SYSTEM;
    }

    @Override
    public SortedMap<String, String> states() throws IOException {
        SortedMap<String, String> states = new TreeMap<>();
        for (Path file : OpdSystems.files(folder)) {
            String name = file.toFile().getName();
            states.put(name.substring(0, name.length() - END.length()), FileState.of(file) + stateOfTrust(file));
        }
        return states;
    }

    private String stateOfTrust(Path file) {
        try {
            Matcher trust = TRUST.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return trust.find() ? FileState.of(home.resolve(trust.group(1))) : "";
        } catch (IOException | InvalidPathException unreadable) {
            return "";
        }
    }

    @Override
    public PackageFiles files(String name) throws IOException {
        Path file = folder.resolve(name + END);
        if (!Files.isRegularFile(file)) {
            throw fault(name, "there is no file " + name + END + " in systems");
        }
        if (Files.size(file) > LARGEST) {
            throw fault(name, "the file has more than " + LARGEST / 1024 + " KiB");
        }
        return reader.pack(name, Files.readAllBytes(file), named -> PartnerTrust.load(home.resolve(named)));
    }

    /** The file does not number itself: a version is named by the day on which it came, and a piece of its hash. */
    @Override
    public Usable requireUsable(String name, PackageFiles files) {
        reader.read(name, files);
        String day = DAY.format(clock.instant().atOffset(ZoneOffset.UTC));
        return new Usable(day + "-" + files.hash().substring(0, DIGITS), Reuse.LABELLED);
    }

    private static PackageFaults fault(String name, String reason) {
        return new PackageFaults(List.of(name + ": " + reason));
    }
}
