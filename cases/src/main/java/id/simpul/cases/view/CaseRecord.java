package id.simpul.cases.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the bus has recorded of a case beside its history, for operators; no personal data is in it.
 *
 * @param steps in the order in which they began
 * @param news what came in for it, oldest first
 * @param decisions of persons about it while it was parked, oldest first
 */
public record CaseRecord(List<Step> steps, List<News> news, List<Decision> decisions) {

    /**
     * One recorded step.
     *
     * @param isEffect whether it changes something at a partner
     * @param doneAt empty while it is not known what came of it
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Step(String name, boolean isEffect, Instant startedAt, Optional<Instant> doneAt) {}

    /**
     * Something that came in, such as a withdrawal.
     *
     * @param takenBy the step that took it; empty as long as the route has not come to one that waits for it
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record News(Instant at, String name, Optional<String> takenBy) {}

    /**
     * What a person decided.
     *
     * @param decision {@code resend}, {@code answer} or {@code drop}
     * @param reason why it was parked, a key
     */
    public record Decision(Instant at, String queue, String reason, String decision, String who, String why) {}
}
