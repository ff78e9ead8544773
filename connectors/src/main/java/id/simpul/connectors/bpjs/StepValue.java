package id.simpul.connectors.bpjs;

import id.simpul.core.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The value of a step's variable: what routes and mappings see of an answer. */
final class StepValue {

    private static final Map<Element, String> NAMES = Map.of(
            Element.BPJS_STATUS, "status",
            Element.BPJS_PBI, "pbi",
            Element.BPJS_JENIS_PESERTA, "jenisPeserta",
            Element.BPJS_HAK_KELAS, "hakKelas",
            Element.BPJS_NO_KARTU, "nomorKartu",
            Element.BPJS_FASKES, "faskes",
            Element.BPJS_DINSOS, "dinsos",
            Element.BPJS_NO_SKTM, "nomorSktm");

    private StepValue() {}

    static Map<String, Object> of(Answer.Member member) {
        Map<String, Object> value = new LinkedHashMap<>();
        new TreeMap<>(member.values())
                .forEach((element, found) -> value.put(NAMES.getOrDefault(element, element.name()), found));
        return value;
    }
}
