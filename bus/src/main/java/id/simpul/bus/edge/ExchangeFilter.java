package id.simpul.bus.edge;

import id.simpul.core.ExchangeId;
import id.simpul.core.Ids;
import id.simpul.core.Regions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its exchange id and its trace, and puts both into the log lines that are written on its way. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExchangeFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = ExchangeFilter.class.getName();
    private static final String EXCHANGE = "exchange";
    private static final String TRACE = "trace";

    private final Ids ids;
    private final Regions regions;
    private final SecureRandom random;

    ExchangeFilter(Ids ids, Regions regions, SecureRandom random) {
        this.ids = ids;
        this.regions = regions;
        this.random = random;
    }

    /** The id of the exchange that a request is. */
    static ExchangeId exchangeOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof ExchangeId exchange) {
            return exchange;
        }
        throw new IllegalStateException("The request did not come through the edge's filter");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        ExchangeId exchange = ids.nextExchange();
        TraceContext trace = traceOf(request);
        request.setAttribute(ATTRIBUTE, exchange);
        response.setHeader(TraceContext.HEADER, trace.header(random));
        MDC.put(EXCHANGE, exchange.toString());
        MDC.put(TRACE, trace.traceId());
        try {
            next.doFilter(request, response);
        } finally {
            MDC.remove(EXCHANGE);
            MDC.remove(TRACE);
        }
    }

    private TraceContext traceOf(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(TraceContext.HEADER));
        return headers.stream()
                .limit(1)
                .filter(only -> headers.size() == 1)
                .flatMap(only -> TraceContext.parse(only, regions).stream())
                .findFirst()
                .orElseGet(() -> TraceContext.fresh(random));
    }
}
