package id.simpul.connectors.partner;

import java.time.Duration;

/**
 * When the partner is left alone.
 *
 * @param failures percentage of failed calls that opens the breaker
 * @param window how many last calls count
 * @param least how many calls there must be before it may open
 * @param pause how long it stays open
 */
public record Breaker(int failures, int window, int least, Duration pause) {}
