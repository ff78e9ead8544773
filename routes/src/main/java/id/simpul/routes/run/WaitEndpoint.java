package id.simpul.routes.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * A wait in a route. The variable named by the step's id gets {@code peristiwa}, the name of what came, and {@code isi}, its
 * body; or {@code peristiwa} is {@code lewat-waktu} when the deadline passed.
 */
public final class WaitEndpoint extends DefaultEndpoint {

    /** What came when nothing came in time. */
    static final String TOO_LATE = "lewat-waktu";

    private final List<String> events;
    private final Clock clock;
    private Duration deadline = Duration.ZERO;
    private String referral = "";

    WaitEndpoint(String uri, WaitComponent component, String events, Clock clock) {
        super(uri, component);
        this.events = Arrays.asList(events.split(",", -1));
        this.clock = clock;
        if (!this.events.stream().allMatch(name -> name.matches("[a-z][a-z0-9-]{0,40}"))) {
            throw new IllegalArgumentException(
                    "wait: wants the names of events with commas, such as wait:keputusan,batal");
        }
    }

    /** An ISO 8601 duration from the first time the step is reached, such as {@code P14D}. */
    public String getDeadline() {
        return deadline.toString();
    }

    public void setDeadline(String deadline) {
        this.deadline = Duration.parse(deadline);
    }

    /** The step whose verdicts are the question that Disdukcapil and the resident must answer. */
    public String getReferral() {
        return referral;
    }

    public void setReferral(String referral) {
        this.referral = referral;
    }

    List<String> events() {
        return events;
    }

    Duration patience() {
        return deadline;
    }

    @Override
    public Producer createProducer() {
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException(getEndpointUri() + " needs a deadline, such as deadline=P14D");
        }
        return new WaitProducer(this, new SignalWait(this), clock);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("wait: is a step, no route begins with it");
    }
}
