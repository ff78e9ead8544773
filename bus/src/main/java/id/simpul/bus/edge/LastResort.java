package id.simpul.bus.edge;

import id.simpul.bus.watch.Exchanges;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Whatever no desk took: unknown paths, wrong methods, and faults nobody expected, all as problems. */
@RestControllerAdvice
class LastResort {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final ProblemResponses problems;
    private final Exchanges exchanges;

    LastResort(ProblemResponses problems, Exchanges exchanges) {
        this.problems = problems;
        this.exchanges = exchanges;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<byte[]> unknownPath(HttpServletRequest http) {
        return problems.of(
                new BusException(ProblemCode.PATH_UNKNOWN), ExchangeFilter.exchangeOf(http), Language.of(http));
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<byte[]> wrongMethod(HttpServletRequest http) {
        return problems.of(
                new BusException(ProblemCode.METHOD_NOT_ALLOWED), ExchangeFilter.exchangeOf(http), Language.of(http));
    }

    /** The message of an unexpected failure may quote data, so only its class is logged. */
    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> unexpected(Exception failure, HttpServletRequest http) {
        var exchange = ExchangeFilter.exchangeOf(http);
        StackTraceElement place = failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : null;
        exchanges.unexpected();
        log.error("Unexpected {} at {}", failure.getClass().getName(), place);
        return problems.of(
                new BusException(
                        ProblemCode.INTERNAL,
                        Map.of("failure", failure.getClass().getSimpleName())),
                exchange,
                Language.of(http));
    }
}
