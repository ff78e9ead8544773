package id.simpul.ledger.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.simpul.core.BusException;
import id.simpul.core.ExchangeId;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.log.Checkpoint;
import id.simpul.ledger.log.LogEntries;
import id.simpul.ledger.log.LogEntry;
import id.simpul.ledger.log.SignedLog;
import id.simpul.ledger.log.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes evidence bundles. */
public final class Evidence {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DataSource database;
    private final SignedLog log;

    public Evidence(DataSource database, SignedLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * The bundle of an exchange; what was just recorded is integrated first. Empty when the log has nothing of it.
     *
     * @param member only an exchange that this member made, or that was made for it; empty for those who may see all
     */
    public Optional<byte[]> export(ExchangeId exchange, Optional<String> member) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<LogEntry> entries = new LogEntries(connection).ofExchange(exchange);
            if (entries.isEmpty() || (member.isPresent() && !isOf(entries.get(0), member.get()))) {
                return Optional.empty();
            }
            log.integrate();
            return Optional.of(bundle(connection, exchange, entries).toBytes());
        }
    }

    /** The newest checkpoint may be an earlier key's: the bundle names the one that signed it. */
    private Bundle bundle(Connection connection, ExchangeId exchange, List<LogEntry> entries) throws SQLException {
        String note = log.checkpoint().orElseThrow();
        VerifierKey key = Checkpoint.signerOf(note, log.keys().newestFirst()).orElseThrow(Evidence::unknownKey);
        long size = Checkpoint.open(note, List.of(key)).orElseThrow().size();
        List<Bundle.Item> items = new ArrayList<>();
        for (LogEntry entry : entries) {
            items.add(item(connection, entry, size));
        }
        return new Bundle(Bundle.FORMAT, exchange.toString(), note, key.toString(), items);
    }

    private static BusException unknownKey() {
        return new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("file", "log.vkey"));
    }

    private Bundle.Item item(Connection connection, LogEntry entry, long size) throws SQLException {
        List<String> path = log.proof(connection, entry.index(), size).path().stream()
                .map(Evidence::base64)
                .toList();
        return new Bundle.Item(entry.index(), base64(entry.salt()), event(entry), path);
    }

    private static boolean isOf(LogEntry entry, String member) {
        JsonNode event = event(entry);
        return event.path("member").asText().equals(member)
                || event.path("represented").asText().equals(member);
    }

    private static JsonNode event(LogEntry entry) {
        try {
            return MAPPER.readTree(entry.event());
        } catch (IOException e) {
            throw new UncheckedIOException("Entry " + entry.index() + " of the log is not JSON", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
