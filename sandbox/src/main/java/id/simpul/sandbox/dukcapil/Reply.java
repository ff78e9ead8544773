package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.web.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the service answers: records in the envelope, always with HTTP status 200. One record, but for a family. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Reply(String label, List<Map<String, Object>> records, OptionalInt quotaLeft) {

    Reply {
        records = List.copyOf(records);
    }

    static Reply refusal(Refusal refusal, Quirks quirks, OptionalInt quotaLeft) {
        return error(quirks.codeOf(refusal), quirks.textOf(refusal), quotaLeft);
    }

    /** @param code empty for an answer of the old kind, which is text alone */
    static Reply error(String code, String text, OptionalInt quotaLeft) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (!code.isEmpty()) {
            content.put("RESPONSE_CODE", code);
        }
        content.put("RESPON", text);
        return new Reply(code.isEmpty() ? text : code, List.of(content), quotaLeft);
    }

    /** The first record, and the only one but for a family. */
    Map<String, Object> content() {
        return records.get(0);
    }

    /** The old JSON form of a page of records, plus what is left of today's quota. */
    String json() {
        return envelope(records);
    }

    String jsonWithoutContent() {
        return envelope(List.of());
    }

    private String envelope(List<Map<String, Object>> shown) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("content", shown);
        page.put("lastPage", true);
        page.put("numberOfElements", shown.size());
        page.put("sort", null);
        page.put("totalElements", shown.size());
        page.put("firstPage", true);
        page.put("number", 0);
        page.put("size", Math.max(1, shown.size()));
        quotaLeft.ifPresent(left -> page.put("quotaLimiter", left));
        return Json.text(page);
    }
}
