package id.simpul.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;

/** How an answer is written down for the caller. It may leave things out, never add what the answer does not say. */
@FunctionalInterface
public interface AnswerForm {

    /** The bus's own form: the answer as it is. */
    AnswerForm OWN = (answer, unitsLeft) -> Contract.write(answer);

    /**
     * @param answer what the service answers, with exchange id and sources
     * @param unitsLeft what the quota account has left today; empty when nothing was charged
     * @return UTF-8
     * @throws id.simpul.core.BusException when the form cannot say it; nothing is released then
     */
    byte[] write(ObjectNode answer, OptionalInt unitsLeft);
}
