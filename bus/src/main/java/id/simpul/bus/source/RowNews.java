package id.simpul.bus.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.run.WorkBell;
import id.simpul.cases.source.SourceNews;
import id.simpul.cases.source.SourceNews.Result;
import id.simpul.cases.view.CaseView;
import id.simpul.cases.view.CaseViews;
import id.simpul.connectors.opd.NewsRow;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.CanonicalJson;
import id.simpul.routes.CaseNews;
import id.simpul.routes.CaseNewsDoor;
import id.simpul.routes.Recording;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Tells a case what one row says of it, with the checks that a decision has which its office sends. */
public final class RowNews {

    private static final Logger LOG = LoggerFactory.getLogger(RowNews.class);
    private static final Marker ALARM = MarkerFactory.getMarker("CONFIGURATION_ALARM");

    private final CaseViews views;
    private final SourceNews news;
    private final WorkBell bell;

    public RowNews(CaseViews views, SourceNews news, WorkBell bell) {
        this.views = views;
        this.news = news;
        this.bell = bell;
    }

    /**
     * Comes back when it is durable what became of the row.
     *
     * @return why the row was refused; nothing when it was heard, now or earlier
     * @throws BusException when it could not be recorded
     */
    Optional<ProblemCode> take(Caller caller, NewsRow row) {
        Result result = Recording.await(judge(caller, row));
        if (result instanceof Result.Heard heard) {
            bell.ring(heard.awake());
            return Optional.empty();
        }
        if (!(result instanceof Result.Refused refused)) {
            return Optional.empty();
        }
        if (refused.isNew()) {
            LOG.error(
                    ALARM,
                    "Configuration alarm: a row of {} was refused ({}); simpul status counts such rows",
                    caller.system(),
                    refused.problem().key());
        }
        return Optional.of(refused.problem());
    }

    private CompletableFuture<Result> judge(Caller caller, NewsRow row) {
        byte[] body = body(row);
        SourceNews.Row read = identified(caller, row, body);
        try {
            CaseView file = row.number()
                    .flatMap(CaseNumber::read)
                    .flatMap(views::find)
                    .orElseThrow(() -> new BusException(ProblemCode.CASE_UNKNOWN));
            return news.hear(read, CaseNewsDoor.decision(new CaseNews(caller, body, Optional.empty()), file));
        } catch (BusException problem) {
            // Anything else is no fault of the row.
            if (problem.code() != ProblemCode.CASE_UNKNOWN && problem.code() != ProblemCode.REQUEST_INVALID) {
                throw problem;
            }
            return news.refuse(read, problem.code());
        }
    }

    private static SourceNews.Row identified(Caller caller, NewsRow row, byte[] body) {
        String id = row.mark().map(mark -> row.row() + "@" + mark.text()).orElse(row.row());
        String content = row.number().orElse("") + '|' + new String(body, StandardCharsets.UTF_8);
        return new SourceNews.Row(caller.system(), id, content.getBytes(StandardCharsets.UTF_8));
    }

    /** As the office would send it. */
    private static byte[] body(NewsRow row) {
        ObjectNode decision = JsonNodeFactory.instance.objectNode();
        row.status().ifPresent(status -> decision.put("status", status));
        row.register().ifPresent(number -> decision.put("nomorDaftar", number));
        row.reason().ifPresent(reason -> decision.put("alasan", reason));
        return CanonicalJson.of(decision);
    }
}
