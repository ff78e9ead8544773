package id.simpul.connectors.partner;

/**
 * How a partner is reached, whatever is asked of it.
 *
 * @param partner its name in provenance and problems
 * @param connections the most at a time
 * @param largestAnswer in bytes; of a larger one no more is read
 */
public record Reach(String partner, PartnerTrust trust, Timeouts timeouts, int connections, int largestAnswer) {}
