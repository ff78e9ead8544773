package id.simpul.connectors.partner;

import java.time.Duration;

/** The time for a connection with its TLS handshake, and for the whole answer from the first byte sent. */
public record Timeouts(Duration connect, Duration answer) {}
