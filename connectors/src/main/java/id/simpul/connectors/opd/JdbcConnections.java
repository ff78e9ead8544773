package id.simpul.connectors.opd;

import id.simpul.connectors.database.DatabaseConnections;
import id.simpul.connectors.database.DatabaseReach;

/** Makes the connections to the database that a system file describes. */
final class JdbcConnections {

    private JdbcConnections() {}

    static DatabaseConnections of(OpdSystem system, JdbcProtocol protocol, ConnectionParts parts) {
        DatabaseReach reach = new DatabaseReach(
                system.partner(),
                protocol.kind(),
                protocol.host(),
                protocol.port(),
                protocol.database(),
                system.trust(),
                system.timeouts(),
                system.largestAnswer());
        HttpLogin login = new HttpLogin(system.partner(), parts.secrets());
        return new DatabaseConnections(
                reach,
                () -> new DatabaseConnections.Login(login.secret(protocol.user()), login.secret(protocol.password())),
                parts.timer(),
                parts.clock());
    }
}
