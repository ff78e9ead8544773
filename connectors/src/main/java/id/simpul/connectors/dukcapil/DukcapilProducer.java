package id.simpul.connectors.dukcapil;

import id.simpul.connectors.partner.CallSite;
import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/**
 * One step of a route: without a proof nothing is asked, and {@link id.simpul.connectors.partner.GuardedCall} does the rest.
 * The answer goes into the exchange variable named by the step's id; the body is left alone.
 */
final class DukcapilProducer extends DefaultProducer {

    /** The exchange variable with the elements that the caller chose, a {@code Set<Element>}. */
    private static final String CHOICE = "elements";

    private final DukcapilComponent component;
    private final DukcapilMethod method;
    private final Set<Element> elements;
    private final int threshold;

    DukcapilProducer(DukcapilEndpoint endpoint) {
        super(endpoint);
        this.component = endpoint.getComponent();
        this.method = endpoint.wantedMethod();
        this.elements = endpoint.wantedElements();
        this.threshold = endpoint.wantedThreshold(component.usualThreshold());
    }

    @Override
    public void process(Exchange exchange) {
        OpenExchange proof = CallSite.proof(exchange, DukcapilEndpoint.PARTNER);
        Subject subject = subject(exchange);
        String step = CallSite.step(exchange, DukcapilEndpoint.PARTNER);
        Ask ask = new Ask(DukcapilEndpoint.PARTNER, step, method.mode(), asked(exchange, subject), subject.nik());
        Inquiry inquiry = new Inquiry(method, subject, ask.elements(), threshold);
        component
                .guarded()
                .make(exchange, proof, ask, permit -> component.lookup().call(permit, inquiry));
    }

    private static Subject subject(Exchange exchange) {
        if (exchange.getVariable(Subject.VARIABLE) instanceof Subject subject) {
            return subject;
        }
        throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("variable", Subject.VARIABLE));
    }

    private Set<Element> asked(Exchange exchange, Subject subject) {
        return switch (method) {
            case VERIFY -> claimed(subject);
            case RETRIEVE, FAMILY -> elements.isEmpty() ? chosen(exchange) : elements;
        };
    }

    /** Only what the caller claims can be verified. */
    private Set<Element> claimed(Subject subject) {
        Set<Element> claimed = EnumSet.noneOf(Element.class);
        claimed.addAll(subject.claims().keySet());
        if (!elements.isEmpty()) {
            claimed.retainAll(elements);
        }
        if (claimed.isEmpty()) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("reason", "nothing to verify"));
        }
        subject.claims().forEach((element, claim) -> {
            if (element.isDate() && claimed.contains(element)) {
                requireDate(element, claim);
            }
        });
        return claimed;
    }

    private static void requireDate(Element element, String claim) {
        try {
            LocalDate.parse(claim.strip());
        } catch (DateTimeException e) {
            throw new BusException(ProblemCode.REQUEST_INVALID, Map.of("element", element.name()));
        }
    }

    private static Set<Element> chosen(Exchange exchange) {
        Set<Element> chosen = EnumSet.noneOf(Element.class);
        if (exchange.getVariable(CHOICE) instanceof Set<?> wanted) {
            wanted.forEach(each -> chosen.add((Element) each));
        }
        return chosen;
    }
}
