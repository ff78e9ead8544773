package id.simpul.cases;

import id.simpul.core.ExchangeId;
import java.util.Optional;

/**
 * A wish to move a case.
 *
 * @param reason a key of ours, never a person's words
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseMove(ExchangeId id, CaseState to, CaseActor by, Optional<String> reason) {}
