package id.simpul.connectors.bpjs;

import id.simpul.connectors.partner.CallSite;
import id.simpul.core.Ask;
import id.simpul.core.BusException;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.OpenExchange;
import id.simpul.core.ProblemCode;
import id.simpul.core.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** One step of a route. The answer goes into the exchange variable named by the step's id; the body is left alone. */
final class BpjsProducer extends DefaultProducer {

    private final BpjsComponent component;
    private final BpjsOperation operation;
    private final Mode mode;
    private final Set<Element> elements;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private final Optional<CardNumber> card;

    BpjsProducer(BpjsEndpoint endpoint) {
        super(endpoint);
        this.component = endpoint.getComponent();
        this.operation = endpoint.wantedOperation();
        this.mode = endpoint.wantedMode();
        this.elements = endpoint.wantedElements();
        this.card = endpoint.wantedCard();
    }

    @Override
    public void process(Exchange exchange) {
        OpenExchange proof = CallSite.proof(exchange, BpjsEndpoint.PARTNER);
        BpjsComponent.Connection connection = component.connection();
        Subject subject = subject(exchange);
        String number = card.map(place -> place.of(exchange)).orElse("");
        String step = CallSite.step(exchange, BpjsEndpoint.PARTNER);
        Ask ask = new Ask(BpjsEndpoint.PARTNER, step, mode, elements, subject.nik());
        Question question = new Question(operation, subject.nik(), number, elements);
        connection
                .guarded()
                .make(exchange, proof, ask, permit -> connection.check().call(permit, question));
    }

    private static Subject subject(Exchange exchange) {
        if (exchange.getVariable(Subject.VARIABLE) instanceof Subject subject) {
            return subject;
        }
        throw new BusException(ProblemCode.CONFIGURATION_MISSING, Map.of("variable", Subject.VARIABLE));
    }
}
