package id.simpul.connectors.opd;

import id.simpul.connectors.opd.JdbcSource.Columns;
import id.simpul.connectors.opd.JdbcSource.Outbox;
import id.simpul.connectors.opd.JdbcSource.Watermark;
import id.simpul.connectors.opd.Mark.Overlap;
import id.simpul.connectors.systemfile.SettingText;
import id.simpul.connectors.systemfile.SystemFileNode;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code source} of a system that is a database. */
final class JdbcSourceNode {

    private static final Set<String> STATUSES =
            Set.of("diterima", "diproses", "perlu_perbaikan", "disetujui", "terbit", "ditolak");
    private static final Duration USUAL_PERIOD = Duration.ofSeconds(30);
    private static final int USUAL_BATCH = 100;
    private static final int MOST = 1000;
    private static final String COLUMN_FORM = "the name of a column in small letters";

    private JdbcSourceNode() {}

    static JdbcSource read(SystemFileNode node) {
        boolean watermark =
                node.required("kind", "outbox or watermark", SettingText.either("outbox", "watermark"), false);
        SystemFileNode columns = node.child("columns");
        JdbcSource source = new JdbcSource(
                node.optional("period", "a duration such as PT30S", SettingText::time, USUAL_PERIOD),
                node.optional("batch", "1 to " + MOST, SettingText.number(1, MOST), USUAL_BATCH),
                ordered(node, watermark ? Set.of("after", "row") : Set.of()),
                new Columns(
                        column(columns, "row"),
                        column(columns, "number"),
                        column(columns, "status"),
                        maybe(columns, "register"),
                        maybe(columns, "reason")),
                statuses(node),
                watermark ? watermark(node, columns) : outbox(node));
        columns.noMore();
        node.noMore();
        return source;
    }

    private static Statement ordered(SystemFileNode node, Set<String> names) {
        Statement read = statement(node, "statement", Statement::check, names);
        if (!read.onlyReads() || !read.text().toLowerCase(Locale.ROOT).matches("(?s).*\\border\\s+by\\b.*")) {
            node.fault("statement", "is no SELECT with an ORDER BY: the oldest row comes first");
        }
        return read;
    }

    private static Outbox outbox(SystemFileNode node) {
        Statement taken = statement(node, "taken", Statement::checkMark, Set.of("row"));
        Statement refused = statement(node, "refused", Statement::checkMark, Set.of("row", "reason"));
        if (!refused.text().toLowerCase(Locale.ROOT).startsWith("update")) {
            node.fault("refused", "is no UPDATE: a row that is refused stays where its owner sees it");
        }
        return new Outbox(taken, refused);
    }

    private static Watermark watermark(SystemFileNode node, SystemFileNode columns) {
        Watermark read = new Watermark(
                column(columns, "mark"),
                node.required("start", Mark.FORM, Mark::parse, new Mark.Count(BigInteger.ZERO)),
                node.required("overlap", Overlap.FORM, Overlap::parse, new Overlap("0")));
        if (read.start().before(read.overlap()).isEmpty()) {
            node.fault("overlap", "and 'start' are not both of a number or both of a time");
        }
        return read;
    }

    private interface Check {
        String of(String text);
    }

    private static Statement statement(SystemFileNode node, String key, Check check, Set<String> names) {
        String text = node.required(key, key.equals("statement") ? Statement.FORM : Statement.MARK_FORM, check::of, "");
        if (!text.isEmpty() && !Statement.names(text).equals(names)) {
            node.fault(
                    key,
                    "has other values than it is given: "
                            + (names.isEmpty() ? "none" : ":" + String.join(", :", names)));
        }
        return new Statement(text, List.of());
    }

    private static String column(SystemFileNode columns, String key) {
        return columns.required(key, COLUMN_FORM, SettingText.matching("[a-z][a-z0-9_]*"), "");
    }

    private static Optional<String> maybe(SystemFileNode columns, String key) {
        return columns.has(key) ? Optional.of(column(columns, key)) : Optional.empty();
    }

    private static Map<String, String> statuses(SystemFileNode node) {
        SystemFileNode codes = node.child("statuses");
        Map<String, String> statuses = new LinkedHashMap<>();
        for (String code : codes.keys()) {
            statuses.put(code, codes.required(code, "one of " + STATUSES, JdbcSourceNode::status, ""));
        }
        if (statuses.isEmpty()) {
            node.fault("statuses", "is missing: at least one code");
        }
        return statuses;
    }

    private static String status(String text) {
        if (!STATUSES.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
