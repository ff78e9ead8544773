package id.simpul.connectors.partner;

import java.time.Duration;

/** The most calls at a time, and how long one waits for its turn. */
public record Bulkhead(int calls, Duration patience) {}
