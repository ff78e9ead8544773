package id.simpul.sandbox.dukcapil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What the service answers: one record in the envelope, always with HTTP status 200. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Reply(String label, Map<String, Object> content, OptionalInt quotaLeft) {

    static Reply refusal(Refusal refusal, Quirks quirks, OptionalInt quotaLeft) {
        return error(quirks.withCode() ? quirks.codeOf(refusal) : "", refusal.text(), quotaLeft);
    }

    /** @param code empty for an answer of the old kind, which is text alone */
    static Reply error(String code, String text, OptionalInt quotaLeft) {
        Map<String, Object> content = new LinkedHashMap<>();
        if (!code.isEmpty()) {
            content.put("RESPONSE_CODE", code);
        }
        content.put("RESPON", text);
        return new Reply(code.isEmpty() ? text : code, content, quotaLeft);
    }

    /** The old JSON form of a page of records, plus what is left of today's quota. */
    String json() {
        return envelope(List.of(content));
    }

    String jsonWithoutContent() {
        return envelope(List.of());
    }

    private String envelope(List<Map<String, Object>> records) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("content", records);
        page.put("lastPage", true);
        page.put("numberOfElements", records.size());
        page.put("sort", null);
        page.put("totalElements", records.size());
        page.put("firstPage", true);
        page.put("number", 0);
        page.put("size", 1);
        quotaLeft.ifPresent(left -> page.put("quotaLimiter", left));
        return Json.text(page);
    }
}
