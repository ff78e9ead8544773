package id.simpul.connectors.opd;

import java.util.List;
import java.util.Optional;

/**
 * A source behind the gate of its system, like every call. Needs no door: nothing of ours is sent but what the rows said. Of
 * a version that is retired no more rows are read; those that were read can still be marked.
 */
record GatedNews(OpdConnection connection, JdbcNews news) implements NewsSource {

    @Override
    public JdbcSource described() {
        return news.described();
    }

    @Override
    public List<NewsRow> read(Optional<Position> after) {
        return connection.isRetired()
                ? List.of()
                : connection.make(news.read(after)).orThrow();
    }

    @Override
    public boolean taken(String row) {
        return connection.make(news.taken(row)).orThrow();
    }

    @Override
    public boolean refused(String row, String reason) {
        return connection.make(news.refused(row, reason)).orThrow();
    }
}
