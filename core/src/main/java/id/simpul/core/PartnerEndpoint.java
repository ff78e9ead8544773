package id.simpul.core;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a connector's endpoint says of itself, so that the run of a case can queue its calls by partner, record what came of
 * them, and settle by inquiry a call of which it is not known whether it arrived.
 */
public interface PartnerEndpoint {

    /** Exchange property with the idempotency key of an effect, a text that names case and step and holds no personal data. */
    String KEY_PROPERTY = "simpul.effect-key";

    /**
     * Exchange property with the {@link Provenance} of the last answer that a partner gave in this exchange, also of one that
     * was a refusal; absent when the last call had no answer.
     */
    String PROVENANCE_PROPERTY = "simpul.provenance";

    /** The partner's name, which is also that of its queue: {@code dukcapil}, {@code disnaker.siapkerja}. */
    String partner();

    /**
     * Whether a call changes something at the partner. A lookup does not; it may be made again.
     *
     * @throws BusException CONFIGURATION_MISSING while the partner is not described
     */
    boolean leavesEffect();

    /**
     * Whether a call gives values of population data, and not only verdicts. The record of a case keeps what its steps give
     * until after its end, and such values may not be kept.
     */
    default boolean givesPopulationData() {
        return false;
    }

    /**
     * Whether a call is admitted under an agreement of the member that decides. One that went well says that the agreement
     * is in force and its quota not used up.
     */
    default boolean usesAgreement() {
        return false;
    }

    /**
     * When the hours in which the partner wants deliveries begin next; empty while they last, or when it has none.
     *
     * @throws BusException CONFIGURATION_MISSING while the partner is not described
     */
    default Optional<Instant> opensAt(Instant now) {
        return Optional.empty();
    }

    /**
     * Asks the partner whether a call with this key has arrived. Only asked of endpoints that leave an effect.
     *
     * @return the value that the call itself would have given; empty when the partner says that it knows no such key
     * @throws BusException when the partner could not tell: then the call stays uncertain
     */
    Optional<Map<String, Object>> inquire(String key);
}
