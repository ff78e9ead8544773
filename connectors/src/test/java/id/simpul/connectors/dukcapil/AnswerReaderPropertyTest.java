package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.dukcapil.Answer.Family;
import id.simpul.connectors.dukcapil.Answer.Fault;
import id.simpul.connectors.dukcapil.Answer.Values;
import id.simpul.connectors.dukcapil.Answer.Verdicts;
import id.simpul.core.Element;
import id.simpul.core.Nik;
import id.simpul.core.Subject;
import java.io.IOException;
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

final class AnswerReaderPropertyTest {

    private static final Nik SUBJECT = new Nik("0909010101909001");

    private final AnswerReader reader = new AnswerReader();

    @Property(tries = 2000)
    void releasesNothingButPermittedElementsWhateverComes(
            @ForAll("answers") JsonNode json, @ForAll Set<Element> wanted, @ForAll DukcapilMethod method)
            throws IOException {
        Set<Element> permitted = wanted.isEmpty() ? EnumSet.of(Element.AGAMA) : EnumSet.copyOf(wanted);

        Answer answer = reader.read(new ObjectMapper().writeValueAsBytes(json), inquiry(method, permitted));

        Set<Element> released = answer instanceof Values values
                ? values.values().keySet()
                : answer instanceof Family family
                        ? family.elements()
                        : answer instanceof Verdicts verdicts
                                ? verdicts.verdicts().keySet()
                                : Set.of();
        assertThat(permitted).containsAll(released);
    }

    @Property
    void bytesAreAnAnswerOrAnIoException(@ForAll byte[] bytes, @ForAll DukcapilMethod method) {
        try {
            assertThat(reader.read(bytes, inquiry(method, Set.of(Element.NIK)))).isInstanceOf(Fault.class);
        } catch (IOException notJson) {
            assertThat(notJson).isNotNull();
        }
    }

    private static Inquiry inquiry(DukcapilMethod method, Set<Element> elements) {
        return new Inquiry(method, new Subject(SUBJECT, Map.of()), elements, 80);
    }

    @Provide
    Arbitrary<JsonNode> answers() {
        Arbitrary<String> keys = Arbitraries.of(
                "NIK",
                "nik",
                "NAMA_LGKP",
                "TGL_LHR",
                "AGAMA",
                "NO_KEL",
                "PNYDNG_CCT",
                "EKTP_STATUS",
                "NO_RT",
                "ALAMAT",
                "KODE_POS",
                "RESPON",
                "RESPONSE_CODE",
                "NO_KK");
        Arbitrary<JsonNode> record = Combinators.combine(
                        keys.list().ofMaxSize(12), values().list().ofSize(12))
                .as(AnswerReaderPropertyTest::record);
        Arbitrary<JsonNode> page = record.map(each -> page(each));
        return Arbitraries.oneOf(page, page, page, record, values());
    }

    private static Arbitrary<JsonNode> values() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Arbitrary<JsonNode> usual = Arbitraries.of(
                        "Sesuai",
                        "Tidak Sesuai",
                        "Sesuai (92)",
                        "ISLAM",
                        "1990-02-12",
                        SUBJECT.value(),
                        "909010101909001",
                        "-",
                        "11")
                .map(json::textNode);
        Arbitrary<JsonNode> texts = Arbitraries.strings().ofMaxLength(20).map(json::textNode);
        Arbitrary<JsonNode> numbers = Arbitraries.longs().map(json::numberNode);
        Arbitrary<JsonNode> fractions = Arbitraries.doubles().map(json::numberNode);
        Arbitrary<JsonNode> odd = Arbitraries.of(List.of(
                json.nullNode(),
                json.booleanNode(true),
                json.arrayNode(),
                json.objectNode(),
                json.numberNode(909010101909001L)));
        return Arbitraries.oneOf(usual, usual, texts, numbers, fractions, odd);
    }

    private static JsonNode record(List<String> keys, List<JsonNode> values) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("NIK", SUBJECT.value());
        for (int index = 0; index < keys.size(); index++) {
            record.set(keys.get(index), values.get(index));
        }
        return record;
    }

    private static JsonNode page(JsonNode record) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("content").add(record);
        return page;
    }
}
