package id.simpul.connectors.opd;

import java.time.Instant;

/** When a system was last called, and whether it answered: a refusal is an answer. */
public record LastCall(Instant at, boolean answered) {}
