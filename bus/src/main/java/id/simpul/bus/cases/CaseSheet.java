package id.simpul.bus.cases;

import id.simpul.cases.CaseState;
import id.simpul.cases.parked.ParkedWork;
import id.simpul.cases.view.CaseRecord;
import id.simpul.cases.view.CaseView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cases as the management port shows them to operators. No personal data is in it. */
final class CaseSheet {

    private CaseSheet() {}

    static Map<String, Object> of(List<ParkedWork> work) {
        return Map.of("parked", work.stream().map(CaseSheet::of).toList());
    }

    private static Map<String, String> of(ParkedWork work) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("number", work.number().value());
        shown.put("service", work.service().value());
        shown.put("queue", work.queue());
        shown.put("reason", work.reason().key());
        shown.put("detail", work.detail());
        shown.put("since", work.since().toString());
        shown.put("actor", work.reason().whoMustAct().name().toLowerCase(Locale.ROOT));
        return shown;
    }

    static Map<String, Object> of(CaseView view, CaseRecord record) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", view.number().value());
        shown.put("exchange", view.id().toString());
        shown.put("service", view.service().value());
        shown.put("version", view.version());
        shown.put("state", view.state().key());
        shown.put("openedAt", view.openedAt().toString());
        shown.put("holds", view.holds().stream().map(CaseSheet::hold).toList());
        shown.put("history", view.history().stream().map(CaseSheet::move).toList());
        shown.put("steps", record.steps().stream().map(CaseSheet::step).toList());
        shown.put("news", record.news().stream().map(CaseSheet::news).toList());
        shown.put(
                "decisions",
                record.decisions().stream().map(CaseSheet::decision).toList());
        return shown;
    }

    private static Map<String, String> hold(CaseView.Hold hold) {
        return Map.of(
                "reason", hold.reason().key(),
                "kind", hold.reason().kind().name().toLowerCase(Locale.ROOT),
                "subject", hold.subject(),
                "detail", hold.detail(),
                "since", hold.since().toString());
    }

    private static Map<String, String> move(CaseView.Step move) {
        return Map.of(
                "at", move.at().toString(),
                "from", move.from().map(CaseState::key).orElse(""),
                "to", move.to().key(),
                "actor", move.actor(),
                "reason", move.reason().orElse(""));
    }

    private static Map<String, Object> step(CaseRecord.Step step) {
        return Map.of(
                "name", step.name(),
                "effect", step.isEffect(),
                "startedAt", step.startedAt().toString(),
                "doneAt", step.doneAt().map(Instant::toString).orElse(""));
    }

    private static Map<String, String> news(CaseRecord.News news) {
        return Map.of(
                "at", news.at().toString(),
                "name", news.name(),
                "takenBy", news.takenBy().orElse(""));
    }

    private static Map<String, String> decision(CaseRecord.Decision decision) {
        return Map.of(
                "at", decision.at().toString(),
                "partner", decision.queue(),
                "reason", decision.reason(),
                "decision", decision.decision(),
                "by", decision.who(),
                "why", decision.why());
    }
}
