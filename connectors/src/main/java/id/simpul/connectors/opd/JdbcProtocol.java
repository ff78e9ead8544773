package id.simpul.connectors.opd;

import id.simpul.connectors.database.DatabaseKind;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of a database.
 *
 * @param user reference to the secret with the name of the bus's role there
 * @param password reference to its password
 * @param source where it tells what has become of cases
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record JdbcProtocol(
        DatabaseKind kind,
        String host,
        int port,
        String database,
        String user,
        String password,
        Map<String, JdbcOperation> operations,
        Optional<JdbcSource> source)
        implements Protocol {

    public JdbcProtocol {
        operations = Map.copyOf(operations);
    }
}
