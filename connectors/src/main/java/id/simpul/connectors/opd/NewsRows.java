package id.simpul.connectors.opd;

import id.simpul.connectors.opd.JdbcSource.Columns;
import id.simpul.connectors.opd.JdbcSource.Watermark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the rows of a source. A value that cannot be read is as good as none, so that it is only its row that is refused. */
final class NewsRows {

    private static final Logger LOG = LoggerFactory.getLogger(NewsRows.class);
    private static final int LONGEST_ID = 200;

    private final JdbcSource source;
    private final AnswerRules rules;

    NewsRows(JdbcSource source, AnswerRules rules) {
        this.source = source;
        this.rules = rules;
    }

    /** @throws id.simpul.core.BusException when a column is missing, or a mark is none */
    List<NewsRow> read(@Nullable Object given) {
        List<NewsRow> read = new ArrayList<>();
        if (given instanceof List<?> rows) {
            for (Object each : rows) {
                if (each instanceof Map<?, ?> row) {
                    row(lowered(row)).ifPresent(read::add);
                }
            }
        }
        return read;
    }

    private Optional<NewsRow> row(Map<String, @Nullable Object> row) {
        Set<String> missing = new TreeSet<>(columns());
        missing.removeAll(row.keySet());
        if (!missing.isEmpty()) {
            throw rules.unknown("source", "rows without the columns " + missing);
        }
        Columns columns = source.columns();
        Optional<Mark> mark = mark(row);
        Optional<String> id = text(row, columns.row()).filter(text -> text.length() <= LONGEST_ID);
        if (id.isEmpty()) {
            LOG.warn("A row of a source names itself by nothing in {}, and is left where it is", columns.row());
            return Optional.empty();
        }
        return Optional.of(new NewsRow(
                id.get(),
                mark,
                text(row, columns.number()),
                text(row, columns.status()).map(source.statuses()::get),
                columns.register().flatMap(name -> text(row, name)),
                columns.reason().flatMap(name -> text(row, name))));
    }

    private List<String> columns() {
        Columns columns = source.columns();
        List<String> names = new ArrayList<>(List.of(columns.row(), columns.number(), columns.status()));
        columns.register().ifPresent(names::add);
        columns.reason().ifPresent(names::add);
        if (source.progress() instanceof Watermark watermark) {
            names.add(watermark.column());
        }
        return names;
    }

    private Optional<Mark> mark(Map<String, @Nullable Object> row) {
        if (!(source.progress() instanceof Watermark watermark)) {
            return Optional.empty();
        }
        try {
            Mark mark = Mark.parse(text(row, watermark.column()).orElse(""));
            if (mark.before(watermark.overlap()).isPresent()) {
                return Optional.of(mark);
            }
        } catch (IllegalArgumentException neither) {
            LOG.debug("The column {} has neither numbers nor times", watermark.column());
        }
        throw rules.unknown("source", "a mark that is not of the form of 'start'");
    }

    private static Map<String, @Nullable Object> lowered(Map<?, ?> row) {
        Map<String, @Nullable Object> lowered = new HashMap<>();
        row.forEach((name, value) -> lowered.put(String.valueOf(name).toLowerCase(Locale.ROOT), value));
        return lowered;
    }

    private static Optional<String> text(Map<String, @Nullable Object> row, String column) {
        try {
            Object value = row.get(column);
            return value == null
                    ? Optional.empty()
                    : Optional.of(Rows.plain(value).strip()).filter(text -> !text.isEmpty());
        } catch (Rows.Unreadable e) {
            return Optional.empty();
        }
    }
}
