package id.simpul.routes.run;

import id.simpul.routes.Counters;
import id.simpul.routes.ManualStep;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * A manual step in a route. The variable named by the step's id gets {@code peristiwa}: {@code jawaban} with the fields of
 * the answer beside it and in {@code isi}, {@code batal}, or {@code lewat-waktu}.
 */
public final class ManualEndpoint extends DefaultEndpoint {

    /** How a problem names the place of a member that stands in the route itself. */
    static final String MEMBER = "member";

    private static final String POINTER = "(/[A-Za-z0-9][A-Za-z0-9_-]{0,60}){1,6}";
    private static final int LONGEST_AGENCY = 100;

    private final ManualStep step;
    private final Counters counters;
    private final Clock clock;
    private Duration deadline = Duration.ZERO;
    private String agency = "";
    private String show = "";
    private String memberFrom = "";
    private boolean cancellable;

    ManualEndpoint(String uri, ManualComponent component, ManualStep step, Counters counters, Clock clock) {
        super(uri, component);
        this.step = step;
        this.counters = counters;
        this.clock = clock;
    }

    void check() {
        if (deadline.isZero() || deadline.isNegative()) {
            throw new IllegalArgumentException(getEndpointUri() + " needs a deadline, such as deadline=P5D");
        }
        if (agency.isBlank() || agency.length() > LONGEST_AGENCY) {
            throw new IllegalArgumentException(
                    getEndpointUri() + " needs an agency of 1 to 100 characters, such as agency=Kantor Imigrasi");
        }
        if (step.member().isEmpty() == memberFrom.isEmpty()) {
            throw new IllegalArgumentException(
                    getEndpointUri() + " needs either a member before the task, or memberFrom such as /data/tujuan");
        }
        if (!shown().stream().allMatch(pointer -> pointer.matches(POINTER))
                || !(memberFrom.isEmpty() || memberFrom.matches(POINTER))) {
            throw new IllegalArgumentException(getEndpointUri()
                    + " wants JSON pointers in show and memberFrom, such as /data/uraian,/pemohon/nama");
        }
    }

    /** An ISO 8601 duration from the first time the step is reached, such as {@code P5D}. */
    public String getDeadline() {
        return deadline.toString();
    }

    public void setDeadline(String deadline) {
        this.deadline = Duration.parse(deadline);
    }

    /** Who serves at the counter, as applicants are told. */
    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    /** JSON pointers into the application, with commas: what the officer sees of it. Nothing unless said. */
    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    /** JSON pointer to the short name of the member at whose counter it is done. */
    public String getMemberFrom() {
        return memberFrom;
    }

    public void setMemberFrom(String memberFrom) {
        this.memberFrom = memberFrom;
    }

    /** Whether the withdrawal of the application ends it, as {@code batal}. */
    public boolean isCancellable() {
        return cancellable;
    }

    public void setCancellable(boolean cancellable) {
        this.cancellable = cancellable;
    }

    ManualStep step() {
        return step;
    }

    Duration patience() {
        return deadline;
    }

    List<String> shown() {
        return show.isEmpty() ? List.of() : Arrays.asList(show.split(",", -1));
    }

    @Override
    public Producer createProducer() {
        return new WaitProducer(this, new ManualWait(this, counters), clock);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("manual: is a step, no route begins with it");
    }
}
