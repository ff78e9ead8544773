package id.simpul.cases.sla;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one year, noting every fault under its line. A key that is not known, or stands twice, is a fault. */
final class CalendarReader {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "senin", DayOfWeek.MONDAY,
            "selasa", DayOfWeek.TUESDAY,
            "rabu", DayOfWeek.WEDNESDAY,
            "kamis", DayOfWeek.THURSDAY,
            "jumat", DayOfWeek.FRIDAY,
            "sabtu", DayOfWeek.SATURDAY,
            "minggu", DayOfWeek.SUNDAY);

    private final String file;
    private final int year;
    private final CalendarFaults faults;
    private final Set<LocalDate> free = new HashSet<>();
    private final Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    private boolean hasHolidays;
    private int unchecked;

    CalendarReader(String file, int year, CalendarFaults faults) {
        this.file = file;
        this.year = year;
        this.faults = faults;
    }

    /** Empty when it cannot be used; then a fault says why. */
    Optional<CalendarYear> read(MappingNode root) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple each : root.getValue()) {
            String key = text(each.getKeyNode());
            if (!seen.add(key)) {
                fault(each.getKeyNode(), key + " ada dua kali; hapus satu", key + " stands twice; remove one");
            }
            switch (key) {
                case "year" -> readYear(each.getValueNode());
                case "weekend" -> items(each.getValueNode()).forEach(this::readDay);
                case "holidays" -> {
                    hasHolidays = true;
                    items(each.getValueNode()).forEach(this::readFree);
                }
                case "jointLeave" -> items(each.getValueNode()).forEach(this::readFree);
                default ->
                    fault(
                            each.getKeyNode(),
                            "kunci tidak dikenal; yang ada: year, weekend, holidays, jointLeave",
                            "unknown key; there are year, weekend, holidays, jointLeave");
            }
        }
        return complete(root, seen);
    }

    private Optional<CalendarYear> complete(Node root, Set<String> seen) {
        if (!seen.contains("year") || !seen.contains("weekend") || !hasHolidays) {
            fault(root, "year, weekend, dan holidays harus ada", "year, weekend and holidays are needed");
            return Optional.empty();
        }
        if (weekend.size() == DAYS.size()) {
            fault(root, "tidak ada hari kerja; kurangi weekend", "no working day is left; shorten weekend");
            return Optional.empty();
        }
        return Optional.of(new CalendarYear(year, weekend, free, unchecked));
    }

    private void readYear(Node node) {
        if (!text(node).equals(Integer.toString(year))) {
            fault(node, "year harus " + year + " seperti nama berkas", "year must be " + year + " as the file's name");
        }
    }

    private void readDay(Node node) {
        DayOfWeek day = DAYS.get(text(node));
        if (day == null) {
            fault(node, "bukan nama hari; tulis senin sampai minggu", "no day of the week; write senin to minggu");
        } else {
            weekend.add(day);
        }
    }

    private void readFree(Node node) {
        if (!(node instanceof MappingNode entry)) {
            fault(node, "tulis { date: 2026-01-01, name: ... }", "write { date: 2026-01-01, name: ... }");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple each : entry.getValue()) {
            String key = text(each.getKeyNode());
            seen.add(key);
            switch (key) {
                case "date" -> readDate(each.getValueNode());
                case "name" -> text(each.getValueNode());
                case "check" -> readCheck(each.getValueNode());
                default ->
                    fault(
                            each.getKeyNode(),
                            "kunci tidak dikenal; yang ada: date, name, check",
                            "unknown key; there are date, name, check");
            }
        }
        if (!seen.containsAll(Set.of("date", "name"))) {
            fault(node, "date dan name harus ada", "date and name are needed");
        }
    }

    private void readDate(Node node) {
        try {
            LocalDate date = LocalDate.parse(text(node));
            if (date.getYear() != year) {
                fault(node, "tanggal bukan di tahun " + year, "a date that is not in " + year);
            } else if (!free.add(date)) {
                fault(node, "tanggal ada dua kali; hapus satu", "the date stands twice; remove one");
            }
        } catch (DateTimeException malformed) {
            fault(node, "bukan tanggal; tulis seperti " + year + "-08-17", "no date; write " + year + "-08-17");
        }
    }

    private void readCheck(Node node) {
        String value = text(node);
        if (value.equals("true")) {
            unchecked++;
        } else if (!value.equals("false")) {
            fault(node, "check adalah true atau false", "check is true or false");
        }
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        fault(node, "harus daftar, seperti [sabtu, minggu]", "must be a list, such as [sabtu, minggu]");
        return List.of();
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault(node, "harus satu nilai", "must be a single value");
        return "";
    }

    private void fault(Node node, String indonesian, String english) {
        faults.add(file, node, indonesian, english);
    }
}
