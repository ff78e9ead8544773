package id.simpul.connectors.database;

import id.simpul.connectors.partner.PartnerTrust;
import id.simpul.connectors.partner.Timeouts;

/**
 * How a database is reached.
 *
 * @param partner its name in provenance
 * @param largestAnswer in bytes as they come over the line; no more is read in one call
 */
public record DatabaseReach(
        String partner,
        DatabaseKind kind,
        String host,
        int port,
        String database,
        PartnerTrust trust,
        Timeouts timeouts,
        int largestAnswer) {

    String url() {
        return kind.url(host, port, database);
    }
}
