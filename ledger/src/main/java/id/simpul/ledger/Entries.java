package id.simpul.ledger;

import id.simpul.core.ExchangeId;
import id.simpul.core.LogEvent;
import id.simpul.core.Rows;
import id.simpul.core.Transaction;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The transaction that contributions see, and the entries they add, which get their places at the end. */
final class Entries implements Transaction {

    /** Random bytes before the event, so that a leaf hash tells nothing of its event. */
    static final int SALT_BYTES = id.simpul.ledger.log.LogEntry.SALT_BYTES;

    private final Connection connection;
    private final CommitClock clock;
    private final RandomGenerator random;
    private final List<LogEvent> events = new ArrayList<>();
    private final RoundTrip asked = new RoundTrip();
    private final RoundTrip later = new RoundTrip();

    @Nullable
    private LogHead head;

    @Nullable
    private Instant now;

    /** Locks nothing yet: the lock is the first statement of the first trip. */
    Entries(Connection connection, Epoch epoch, CommitClock clock, RandomGenerator random) {
        this.connection = connection;
        this.clock = clock;
        this.random = random;
        LogHead.lock(asked, epoch, this::begin);
    }

    private void begin(LogHead locked) {
        now = clock.after(locked.lastAt());
        head = locked;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public void ask(String sql, Rows reader, Object... parameters) {
        asked.ask(sql, reader, parameters);
    }

    /** Locks the head now, and brings the rows that were asked for. */
    void fetch() throws SQLException {
        asked.go(connection);
    }

    @Override
    public void later(String sql, Object... parameters) {
        later.tell(sql, parameters);
    }

    @Override
    public Instant now() {
        return Objects.requireNonNull(now, "The time of a commit is known when its rows are there");
    }

    @Override
    public void append(LogEvent event) {
        events.add(event);
    }

    /**
     * Writes and commits in one trip. What ends the trip early ends the transaction as well, so nothing can be committed
     * without the rest.
     */
    void writeAndCommit() throws SQLException {
        if (!events.isEmpty()) {
            place(Objects.requireNonNull(head), now());
        }
        later.tell("COMMIT");
        later.go(connection);
        connection.commit();
    }

    private void place(LogHead head, Instant now) throws SQLException {
        Object[] exchanges = new Object[events.size()];
        byte[][] entries = new byte[events.size()][];
        for (int i = 0; i < entries.length; i++) {
            LogEvent event = events.get(i);
            exchanges[i] = event.exchange().map(ExchangeId::value).orElse(null);
            entries[i] = entry(event);
        }
        String sql = """
                INSERT INTO ledger.log_entry (log_index, at, exchange_id, entry)
                SELECT ? + e.place - 1, ?, e.exchange_id, e.entry
                FROM unnest(?::uuid[], ?::bytea[]) WITH ORDINALITY AS e (exchange_id, entry, place)""";
        later.tell(
                sql,
                head.nextIndex(),
                now.atOffset(ZoneOffset.UTC),
                connection.createArrayOf("uuid", exchanges),
                connection.createArrayOf("bytea", entries));
        head.moveTo(later, head.nextIndex() + entries.length, now);
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
        json.put("at", now().toString());
        event.exchange().ifPresent(exchange -> json.put("exchange", exchange.toString()));
        return CanonicalJson.ofEvent(json);
    }
}
