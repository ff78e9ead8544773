package id.simpul.routes.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.Correction;
import id.simpul.core.Subject;
import id.simpul.routes.SubjectReader;
import java.util.Map;
import org.apache.camel.Exchange;

/** Puts what the applicant corrected into what was submitted, for the steps that follow. */
final class Corrections {

    /** The event that brings a correction. */
    static final String EVENT = Correction.SIGNAL;

    private Corrections() {}

    static void apply(Exchange exchange, Map<?, ?> content) {
        if (exchange.getMessage().getBody() instanceof ObjectNode body) {
            ObjectNode corrected = body.deepCopy();
            Correction.apply(corrected, StepJson.tree(StepJson.json(content)));
            exchange.getMessage().setBody(corrected);
            SubjectReader.subject(corrected.path("subjek"))
                    .ifPresent(subject -> exchange.setVariable(Subject.VARIABLE, subject));
        }
    }
}
