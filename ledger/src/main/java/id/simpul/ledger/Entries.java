package id.simpul.ledger;

import id.simpul.core.LogEvent;
import id.simpul.core.Transaction;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The transaction that contributions see, and the entries they add, which get their places at the end. */
final class Entries implements Transaction {

    /** Random bytes before the event, so that a leaf hash tells nothing of its event. */
    static final int SALT_BYTES = id.simpul.ledger.log.LogEntry.SALT_BYTES;

    private final Connection connection;
    private final LogHead head;
    private final Instant now;
    private final RandomGenerator random;
    private final List<LogEvent> events = new ArrayList<>();

    Entries(Connection connection, LogHead head, Instant now, RandomGenerator random) {
        this.connection = connection;
        this.head = head;
        this.now = now;
        this.random = random;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void append(LogEvent event) {
        events.add(event);
    }

    void write() throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            long index = head.nextIndex();
            for (LogEvent event : events) {
                insert.setLong(1, index++);
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setObject(3, exchangeOf(event));
                insert.setBytes(4, entry(event));
                insert.addBatch();
            }
            insert.executeBatch();
            head.moveTo(connection, index, now);
        }
    }

    private static java.util.@Nullable UUID exchangeOf(LogEvent event) {
        return event.exchange().isPresent() ? event.exchange().get().value() : null;
    }

    private byte[] entry(LogEvent event) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] json = json(event);
        return ByteBuffer.allocate(salt.length + json.length)
                .put(salt)
                .put(json)
                .array();
    }

    private byte[] json(LogEvent event) {
        Map<String, Object> json = new TreeMap<>(event.fields());
        json.put("format", 1);
        json.put("type", event.type().key());
        json.put("at", now.toString());
        event.exchange().ifPresent(exchange -> json.put("exchange", exchange.toString()));
        return CanonicalJson.of(json);
    }
}
