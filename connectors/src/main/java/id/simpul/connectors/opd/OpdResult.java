package id.simpul.connectors.opd;

import id.simpul.core.BusException;
import id.simpul.core.Provenance;
import java.util.Optional;

/**
 * How a call ended.
 *
 * @param value empty when there is a problem instead
 * @param provenance empty when the partner did not answer
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record OpdResult<T>(Optional<T> value, Optional<BusException> problem, Optional<Provenance> provenance) {

    static <T> OpdResult<T> of(T value, Provenance provenance) {
        return new OpdResult<>(Optional.of(value), Optional.empty(), Optional.of(provenance));
    }

    static <T> OpdResult<T> refused(BusException problem, Optional<Provenance> provenance) {
        return new OpdResult<>(Optional.empty(), Optional.of(problem), provenance);
    }

    T orThrow() {
        if (problem.isPresent()) {
            throw problem.get();
        }
        return value.orElseThrow();
    }

    @Override
    public String toString() {
        return "OpdResult[masked]";
    }
}
