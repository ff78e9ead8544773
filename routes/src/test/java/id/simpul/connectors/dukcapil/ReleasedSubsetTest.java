package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.AgreementVersion;
import id.simpul.agreements.Candidate;
import id.simpul.agreements.Decision;
import id.simpul.agreements.Question;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import id.simpul.core.Subject;
import id.simpul.core.Use;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The second promise, over the decision and the connector's reader together: for any agreement, request and answer of
 * Dukcapil, what is released is a subset of what is permitted. It stands in the reader's package because the reader is
 * nobody else's business.
 */
class ReleasedSubsetTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Nik SUBJECT = new Nik("3509010101909001");
    private static final List<String> USES = List.of("bansos", "pajak");

    private final AnswerReader reader = new AnswerReader();

    /** An agreement as its file has it. */
    record Terms(
            Set<Element> verify,
            Set<Element> retrieve,
            String use,
            boolean isForLawEnforcement,
            boolean isApproved,
            AgreementState state) {

        Candidate candidate() throws JsonProcessingException {
            ObjectNode file = (ObjectNode) JSON.readTree("""
                    {"agreement":"pks-a","kind":"pks-dukcapil","parties":{"provider":"3509.disdukcapil","user":"3509.dinsos"},
                     "pks":{"number":"1","date":"2026-01-01"},"networks":["127.0.0.0/8"],
                     "validity":{"from":"2026-01-01","until":"2026-12-31","zone":"Asia/Jakarta"},
                     "quota":{"credential":"c","zone":"Asia/Jakarta","daily":{"verify":9,"retrieve":9}},
                     "duties":{"report":"semester","returnData":false}}""");
            file.put("ground", isForLawEnforcement ? "penegakan-hukum" : "pelayanan-publik");
            file.putArray("uses").add(use);
            ObjectNode elements = file.putObject("elements");
            verify.forEach(each -> array(elements, "verify").add(each.name()));
            retrieve.forEach(each -> array(elements, "retrieve").add(each.name()));
            array(elements, "verify");
            array(elements, "retrieve");
            if (isApproved) {
                file.putObject("protectedApproval").put("number", "2").put("date", "2026-01-01");
            }
            return new Candidate(new AgreementVersion(Agreement.of(file), 1, "0".repeat(64)), state);
        }

        private static ArrayNode array(ObjectNode elements, String mode) {
            return elements.withArray(mode);
        }

        /** What the second promise permits, said without looking at the decision's code. */
        boolean permits(Element element, Question question) {
            return state == AgreementState.ACTIVE
                    && use.equals(question.use().name())
                    && (question.mode() == Mode.VERIFY ? verify : retrieve).contains(element)
                    && (!element.isProtected() || isForLawEnforcement && isApproved)
                    && (question.elements().isEmpty() || question.elements().contains(element));
        }
    }

    @Property(tries = 100_000)
    void releasesNothingThatIsNotPermittedAndAsked(
            @ForAll("terms") Terms terms, @ForAll("questions") Question question, @ForAll("answers") ObjectNode answer)
            throws IOException {
        Decision decision = Decision.of(List.of(terms.candidate()), question);

        Set<Element> released = decision instanceof Decision.Permitted permitted
                ? released(answer, question.mode(), permitted.elements())
                : Set.of();

        assertThat(released).allMatch(element -> terms.permits(element, question));
    }

    /** What a route, and so a caller, would see. */
    private Set<Element> released(ObjectNode answer, Mode mode, Set<Element> permitted) throws IOException {
        DukcapilMethod method = mode == Mode.VERIFY ? DukcapilMethod.VERIFY : DukcapilMethod.RETRIEVE;
        Inquiry inquiry = new Inquiry(method, new Subject(SUBJECT, Map.of()), permitted, 80);
        Set<Element> released = EnumSet.noneOf(Element.class);
        if (variable(reader.read(JSON.writeValueAsBytes(answer), inquiry)).get("unsur") instanceof Map<?, ?> elements) {
            elements.keySet().forEach(key -> released.add(Element.valueOf((String) key)));
        }
        return released;
    }

    private static Map<String, Object> variable(Answer answer) {
        if (answer instanceof Answer.Verdicts verdicts) {
            return StepValue.of(verdicts);
        }
        return answer instanceof Answer.Values values ? StepValue.of(values) : Map.of();
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Combinators.combine(
                        elements(),
                        elements(),
                        Arbitraries.of(USES),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(
                                AgreementState.ACTIVE,
                                AgreementState.ACTIVE,
                                AgreementState.ACTIVE,
                                AgreementState.SUSPENDED))
                .as(Terms::new);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(Arbitraries.of(USES), Arbitraries.of(Mode.class), elements())
                .as((use, mode, elements) -> new Question(
                        "dukcapil",
                        new Use(use),
                        mode,
                        elements,
                        InetAddress.getLoopbackAddress(),
                        Instant.parse("2026-06-01T00:00:00Z")));
    }

    /** Dukcapil tells more than it was asked, in keys of any case, and things that nobody knows. */
    @Provide
    Arbitrary<ObjectNode> answers() {
        Arbitrary<String> values =
                Arbitraries.of("Sesuai", "Sesuai (92)", "Tidak Sesuai (10)", "BUDI", "1990-01-01", "-");
        return Combinators.combine(elements(), values.list().ofSize(5), Arbitraries.of(true, false))
                .as(ReleasedSubsetTest::answer);
    }

    private static ObjectNode answer(Collection<Element> more, List<String> values, boolean isLowerCase) {
        ObjectNode page = JSON.createObjectNode();
        ObjectNode content = page.putArray("content").addObject();
        content.put("NIK", SUBJECT.value());
        content.put("EKTP_STATUS", "SUDAH REKAM");
        int i = 0;
        for (Element element : few()) {
            if (more.contains(element) || i % 2 == 0) {
                content.put(
                        isLowerCase ? element.name().toLowerCase(java.util.Locale.ROOT) : element.name(),
                        values.get(i % 5));
            }
            i++;
        }
        return page;
    }

    /** Few enough that agreements, questions and answers often meet; the protected element is among them. */
    private static List<Element> few() {
        return List.of(Element.NAMA_LGKP, Element.ALAMAT, Element.AGAMA, Element.PNYDNG_CCT, Element.PDDK_AKH);
    }

    private static Arbitrary<Set<Element>> elements() {
        return Arbitraries.of(few()).set().ofMaxSize(5);
    }

    /** So that the property above cannot hold for want of answers. */
    @Property(tries = 1)
    void aPermittedElementDoesComeThrough() throws IOException {
        JsonNode answer = answer(Set.copyOf(few()), List.of("Sesuai", "Sesuai", "Sesuai", "Sesuai", "Sesuai"), false);

        assertThat(released((ObjectNode) answer, Mode.VERIFY, Set.of(Element.NAMA_LGKP)))
                .containsExactly(Element.NAMA_LGKP);
    }
}
