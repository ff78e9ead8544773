package id.simpul.cases.intake;

import id.simpul.cases.CaseNumber;
import id.simpul.core.ExchangeId;
import java.time.Instant;

/**
 * What a submitter gets.
 *
 * @param id of the case
 * @param at when it was accepted
 * @param isNew false when the same submission had been accepted before
 */
public record Receipt(ExchangeId id, CaseNumber number, Instant at, boolean isNew) {}
