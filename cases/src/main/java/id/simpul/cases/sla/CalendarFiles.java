package id.simpul.cases.sla;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The folder of the calendar: one file a year, {@code 2026.yaml}. */
public final class CalendarFiles {

    private static final Pattern NAME = Pattern.compile("(2\\d{3})\\.yaml");
    private static final String YAML_ID = "susunan YAML rusak; tulis seperti contoh calendar/2026.yaml";
    private static final String YAML_EN = "broken YAML; write it like the sample calendar/2026.yaml";

    private CalendarFiles() {}

    /**
     * Every year of which there is a file; none when there is no such folder.
     *
     * @throws CalendarInvalid with everything that is wrong, by file and line
     */
    public static List<CalendarYear> read(Path folder) throws IOException {
        List<CalendarYear> years = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return years;
        }
        CalendarFaults faults = new CalendarFaults();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    read(name, Files.readString(file), faults, years);
                }
            }
        }
        faults.throwIfAny();
        return years;
    }

    private static void read(String name, String text, CalendarFaults faults, List<CalendarYear> years) {
        Matcher year = NAME.matcher(name);
        if (!year.matches()) {
            faults.add(
                    name, 1, "nama berkas bukan tahun; beri nama seperti 2026.yaml", "no year; name it like 2026.yaml");
            return;
        }
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                new CalendarReader(name, Integer.parseInt(year.group(1)), faults)
                        .read(mapping)
                        .ifPresent(years::add);
            } else {
                faults.add(name, 1, YAML_ID, YAML_EN);
            }
        } catch (MarkedYAMLException broken) {
            faults.add(
                    name,
                    broken.getProblemMark() == null
                            ? 1
                            : broken.getProblemMark().getLine() + 1,
                    YAML_ID,
                    YAML_EN);
        } catch (YAMLException broken) {
            faults.add(name, 1, YAML_ID, YAML_EN);
        }
    }
}
