package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.Ids;
import id.simpul.core.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat itself refuses, before any code of ours sees it, is answered as a problem too. Tomcat's own page would quote
 * the path and show where in the code it stopped.
 */
final class ContainerProblems extends ErrorReportValve {

    private final ProblemResponses problems;
    private final Ids ids;

    ContainerProblems(ProblemResponses problems, Ids ids) {
        this.problems = problems;
        this.ids = ids;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean isAnswered = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (isAnswered || !response.setErrorReported() || !canStillAnswer(response)) {
            return;
        }
        try {
            BusException problem = isBrokenOff(request) ? Protocol.incomplete() : problem(response.getStatus());
            response.setHeader("Connection", "close");
            problems.send(problem, ids.nextExchange(), Language.of(request), response);
            response.finishResponse();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }

    /** Tomcat answers for us when a body stops coming, whatever we make of the failed read. */
    private static boolean isBrokenOff(Request request) {
        Exception failure = request.getCoyoteRequest().getErrorException();
        return failure instanceof IOException && !(failure instanceof BadRequestException);
    }

    private static boolean canStillAnswer(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    private static BusException problem(int status) {
        return switch (status) {
            case 404 -> new BusException(ProblemCode.PATH_UNKNOWN);
            case 405, 501 -> new BusException(ProblemCode.METHOD_NOT_ALLOWED);
            case 413 ->
                new BusException(
                        ProblemCode.REQUEST_TOO_LARGE, Map.of("limitBytes", String.valueOf(Protocol.LARGEST_BODY)));
            case 503 -> new BusException(ProblemCode.OVERLOADED);
            default ->
                new BusException(status >= 500 && status != 505 ? ProblemCode.INTERNAL : ProblemCode.REQUEST_MALFORMED);
        };
    }
}
