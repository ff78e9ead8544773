package id.simpul.agreements;

import static java.util.stream.Collectors.joining;

import id.simpul.agreements.Decision.Permitted;
import id.simpul.agreements.Decision.Refused;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.ProblemCode;
import id.simpul.core.Use;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The checks of a decision, in the order that tells the asker most: a later refusal means a nearer agreement. */
final class Checks {

    /** One check; a word is the problem it finds. */
    private interface Check {
        Optional<Refused> refuse(Candidate candidate, Question question);
    }

    private static final List<Check> IN_ORDER = List.of(
            Checks::state,
            Checks::begin,
            Checks::end,
            Checks::use,
            Checks::network,
            Checks::mode,
            Checks::protectedElements,
            Checks::elements);

    private record Furthest(int step, Refused refused) {}

    private Checks() {}

    static Decision decide(Collection<Candidate> candidates, Question question) {
        List<Candidate> ofPartner = candidates.stream()
                .filter(candidate ->
                        candidate.version().agreement().kind().partner().key().equals(question.partner()))
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.version().id())
                        .thenComparing(candidate -> candidate.version().version(), Comparator.reverseOrder()))
                .toList();
        Furthest furthest = new Furthest(
                -1,
                new Refused(
                        ProblemCode.AGREEMENT_NONE, "/kind", Optional.empty(), Map.of("partner", question.partner())));
        for (Candidate candidate : ofPartner) {
            Optional<Furthest> refused = firstRefusal(candidate, question);
            if (refused.isEmpty()) {
                return permit(candidate.version(), question);
            }
            if (refused.get().step() > furthest.step()) {
                furthest = refused.get();
            }
        }
        return furthest.refused();
    }

    private static Optional<Furthest> firstRefusal(Candidate candidate, Question question) {
        for (int step = 0; step < IN_ORDER.size(); step++) {
            Optional<Refused> refused = IN_ORDER.get(step).refuse(candidate, question);
            if (refused.isPresent()) {
                return Optional.of(new Furthest(step + nearness(candidate, question), refused.get()));
            }
        }
        return Optional.empty();
    }

    /** An agreement that names the use is always nearer than one that does not, however far it came. */
    private static int nearness(Candidate candidate, Question question) {
        return candidate.version().agreement().uses().contains(question.use()) ? IN_ORDER.size() : 0;
    }

    private static Permitted permit(AgreementVersion version, Question question) {
        Agreement agreement = version.agreement();
        return new Permitted(
                version,
                elementsClause(question.mode()),
                agreement.ground(),
                agreement.quota().credential(),
                agreement.quota().zone(),
                agreement.quota().dailyOf(question.mode()),
                question.elements().isEmpty() ? grantable(agreement, question.mode()) : question.elements());
    }

    private static Optional<Refused> state(Candidate candidate, Question question) {
        return refuseUnless(
                candidate.state() == AgreementState.ACTIVE,
                candidate,
                ProblemCode.AGREEMENT_NOT_ACTIVE,
                "/agreement",
                Map.of("state", candidate.state().key()));
    }

    private static Optional<Refused> begin(Candidate candidate, Question question) {
        var validity = candidate.version().agreement().validity();
        return refuseUnless(
                validity.isBegunAt(question.at()),
                candidate,
                ProblemCode.AGREEMENT_NOT_YET_VALID,
                "/validity/from",
                Map.of("from", validity.from().toString()));
    }

    private static Optional<Refused> end(Candidate candidate, Question question) {
        var validity = candidate.version().agreement().validity();
        return refuseUnless(
                !validity.isOverAt(question.at()),
                candidate,
                ProblemCode.AGREEMENT_EXPIRED,
                "/validity/until",
                Map.of("until", validity.until().toString()));
    }

    private static Optional<Refused> use(Candidate candidate, Question question) {
        return refuseUnless(
                candidate.version().agreement().uses().contains(question.use()),
                candidate,
                ProblemCode.USE_NOT_AGREED,
                "/uses",
                Map.of("agreed", uses(candidate)));
    }

    /** The use that the caller named is not repeated: it may be anything, a NIK too. */
    private static String uses(Candidate candidate) {
        return candidate.version().agreement().uses().stream()
                .map(Use::name)
                .sorted()
                .collect(joining(", "));
    }

    private static Optional<Refused> network(Candidate candidate, Question question) {
        boolean agreed = candidate.version().agreement().networks().stream()
                .anyMatch(network -> network.contains(question.network()));
        return refuseUnless(agreed, candidate, ProblemCode.NETWORK_NOT_AGREED, "/networks", Map.of());
    }

    private static Optional<Refused> mode(Candidate candidate, Question question) {
        return refuseUnless(
                !candidate.version().agreement().elementsOf(question.mode()).isEmpty(),
                candidate,
                ProblemCode.MODE_NOT_AGREED,
                elementsClause(question.mode()),
                Map.of("mode", question.mode().key()));
    }

    private static Optional<Refused> elements(Candidate candidate, Question question) {
        Set<Element> agreed = candidate.version().agreement().elementsOf(question.mode());
        List<Element> outside = question.elements().stream()
                .filter(element -> !agreed.contains(element))
                .toList();
        return refuseUnless(
                outside.isEmpty(),
                candidate,
                ProblemCode.ELEMENT_NOT_AGREED,
                elementsClause(question.mode()),
                Map.of("elements", names(outside)));
    }

    /** The file rules refuse such an agreement already; a decision does not lean on them. */
    private static Optional<Refused> protectedElements(Candidate candidate, Question question) {
        Agreement agreement = candidate.version().agreement();
        Set<Element> wanted =
                question.elements().isEmpty() ? agreement.elementsOf(question.mode()) : question.elements();
        List<Element> closed = wanted.stream()
                .filter(element -> element.isProtected() && !agreement.coversProtectedElements())
                .toList();
        boolean somethingRemains = question.elements().isEmpty() && closed.size() < wanted.size();
        return refuseUnless(
                closed.isEmpty() || somethingRemains,
                candidate,
                ProblemCode.ELEMENT_PROTECTED,
                "/protectedApproval",
                Map.of("elements", names(closed)));
    }

    /** Of what is agreed in this mode, all but protected elements that nobody approved. */
    private static Set<Element> grantable(Agreement agreement, Mode mode) {
        EnumSet<Element> elements = EnumSet.copyOf(agreement.elementsOf(mode));
        if (!agreement.coversProtectedElements()) {
            elements.removeIf(Element::isProtected);
        }
        return elements;
    }

    private static Optional<Refused> refuseUnless(
            boolean agreed, Candidate candidate, ProblemCode code, String clause, Map<String, String> arguments) {
        if (agreed) {
            return Optional.empty();
        }
        Map<String, String> named = new LinkedHashMap<>(arguments);
        named.put("agreement", candidate.version().id());
        return Optional.of(new Refused(code, clause, Optional.of(candidate.version()), named));
    }

    private static String elementsClause(Mode mode) {
        return "/elements/" + mode.key();
    }

    private static String names(Collection<Element> elements) {
        return elements.stream().map(Element::name).collect(joining(", "));
    }
}
