package id.simpul.bus.edge;

import id.simpul.agreements.admission.Access;
import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.ledger.log.SignedLog;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/log/}: the log for independent verifiers, as C2SP tlog-tiles: {@code checkpoint} and
 * {@code tile/<level>/<index>[.p/<width>]}. Hash tiles only; entries reach their members as evidence bundles.
 */
@RestController
class LogDesk {

    private static final String TILES = "/v1/log/tile/";
    private static final Pattern TILE = Pattern.compile("([0-5])/((?:x\\d{3}/){0,3}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int FULL = 256;

    private final Callers callers;
    private final Access access;
    private final SignedLog log;
    private final ProblemResponses problems;

    LogDesk(Callers callers, Access access, SignedLog log, ProblemResponses problems) {
        this.callers = callers;
        this.access = access;
        this.log = log;
        this.problems = problems;
    }

    @GetMapping("/v1/log/checkpoint")
    ResponseEntity<byte[]> checkpoint(HttpServletRequest http) {
        return answer(
                http,
                MediaType.TEXT_PLAIN,
                () -> log.checkpoint().map(note -> note.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @GetMapping(TILES + "**")
    ResponseEntity<byte[]> tile(HttpServletRequest http) {
        return answer(
                http,
                MediaType.APPLICATION_OCTET_STREAM,
                () -> find(http.getRequestURI().substring(TILES.length())));
    }

    private Optional<byte[]> find(String path) throws SQLException {
        Matcher tile = TILE.matcher(path);
        if (!tile.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(tile.group(2).replaceAll("[x/]", ""));
        int width = tile.group(3) == null ? FULL : Integer.parseInt(tile.group(3));
        return width > FULL ? Optional.empty() : log.tile(Integer.parseInt(tile.group(1)), index, width);
    }

    private interface Lookup {
        Optional<byte[]> find() throws SQLException;
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest http, MediaType type, Lookup lookup) {
        try {
            access.require(callers.of(http));
            byte[] body = lookup.find().orElseThrow(() -> new BusException(ProblemCode.PATH_UNKNOWN));
            return ResponseEntity.ok().contentType(type).body(body);
        } catch (BusException problem) {
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        } catch (SQLException e) {
            BusException problem = new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), e);
            return problems.of(problem, ExchangeFilter.exchangeOf(http), Language.of(http));
        }
    }
}
