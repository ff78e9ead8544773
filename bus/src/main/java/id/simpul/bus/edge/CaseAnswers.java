package id.simpul.bus.edge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.CaseState;
import id.simpul.cases.HoldReason;
import id.simpul.cases.intake.Receipt;
import id.simpul.cases.view.CaseView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases as JSON: states, times and reasons, never what was submitted. */
final class CaseAnswers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CaseAnswers() {}

    static byte[] receipt(Receipt receipt) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("nomor", receipt.number().value());
        answer.put("keadaan", CaseState.DIAJUKAN.key());
        answer.put("diterima", receipt.at().toString());
        answer.put("pertukaran", receipt.id().toString());
        answer.put("baru", receipt.isNew());
        answer.put("tandaTerima", CaseDesk.pathOf(receipt.number()) + "/tanda-terima");
        answer.put("lacak", TrackingDesk.PATH + "/" + receipt.number());
        return bytes(answer);
    }

    static byte[] standing(CaseView file, Map<String, String> title) {
        ObjectNode answer = brief(file.number(), file, title);
        answer.put("pertukaran", file.id().toString());
        answer.put("kode", file.service().value());
        answer.put("versi", file.version());
        answer.put("diterima", file.openedAt().toString());
        file.represented().ifPresent(member -> answer.put("diwakili", member.value()));
        ArrayNode holds = answer.putArray("menunggu");
        for (CaseView.Hold hold : file.holds()) {
            ObjectNode each = holds.addObject();
            each.put("sebab", hold.reason().key());
            CaseWords.putReason(each, hold.reason(), file.counters());
            put(each, "pada", subject(hold, file));
            put(each, "rincian", hold.detail());
            each.put("sejak", hold.since().toString());
        }
        putHistory(answer, file);
        file.sla().ifPresent(sla -> SlaAnswers.put(answer.putObject("sla"), sla));
        return bytes(answer);
    }

    /** Whom it waits for; the names of answers to tasks tell people nothing. */
    private static @Nullable String subject(CaseView.Hold hold, CaseView file) {
        return hold.reason() == HoldReason.MANUAL
                ? file.counters().stream()
                        .map(counter -> counter.member().value())
                        .distinct()
                        .collect(Collectors.joining(","))
                : hold.subject();
    }

    static byte[] history(CaseView file) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("nomor", file.number().value());
        putHistory(answer, file);
        return bytes(answer);
    }

    /** For everybody who has the number. */
    static byte[] tracked(CaseView file, Map<String, String> title) {
        ObjectNode answer = brief(file.number(), file, title);
        file.sla().ifPresent(sla -> SlaAnswers.putDue(answer, sla));
        return bytes(answer);
    }

    private static ObjectNode brief(CaseNumber number, CaseView file, Map<String, String> title) {
        ObjectNode answer = MAPPER.createObjectNode();
        answer.put("nomor", number.value());
        ObjectNode service = answer.putObject("layanan");
        for (Language language : Language.values()) {
            service.put(language.tag(), title.getOrDefault(language.tag(), ""));
        }
        answer.put("keadaan", file.state().key());
        CaseWords.putState(answer, file);
        answer.put("berubah", file.changedAt().toString());
        return answer;
    }

    private static void putHistory(ObjectNode answer, CaseView file) {
        ArrayNode history = answer.putArray("riwayat");
        for (CaseView.Step step : file.history()) {
            ObjectNode each = history.addObject();
            Instant at = step.at();
            each.put("waktu", at.toString());
            step.from().ifPresent(from -> each.put("dari", from.key()));
            each.put("ke", step.to().key());
            each.put("oleh", step.actor());
            step.reason().ifPresent(reason -> each.put("sebab", reason));
        }
    }

    /** Columns of waiting work may be empty. */
    private static void put(ObjectNode into, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            into.put(name, value);
        }
    }

    private static byte[] bytes(ObjectNode answer) {
        try {
            return MAPPER.writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
