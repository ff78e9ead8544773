package id.simpul.bus.edge;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every address of ours has one spelling: no escapes, parameters, empty or dotted segments that others might read otherwise. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StrictPath extends OncePerRequestFilter {

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._~-]*)*/?");

    private final ProblemResponses problems;

    StrictPath(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.equals(TokenDesk.METADATA)
                || (path.length() <= LONGEST && FORM.matcher(path).matches())) {
            next.doFilter(request, response);
        } else {
            problems.send(
                    new BusException(ProblemCode.REQUEST_MALFORMED),
                    ExchangeFilter.exchangeOf(request),
                    Language.of(request),
                    response);
        }
    }
}
