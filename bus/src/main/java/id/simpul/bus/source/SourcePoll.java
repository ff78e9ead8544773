package id.simpul.bus.source;

import id.simpul.agreements.admission.Access;
import id.simpul.cases.source.Sources;
import id.simpul.connectors.opd.JdbcSource.Watermark;
import id.simpul.connectors.opd.Mark;
import id.simpul.connectors.opd.NewsRow;
import id.simpul.connectors.opd.NewsSource;
import id.simpul.connectors.opd.NewsSource.Position;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import id.simpul.routes.CrashPoint;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the source of one system to its end. What a row says is durable before the row is marked, and a row that is read twice is
 * heard once; so it may be ended anywhere, and begins again at the next look.
 */
public final class SourcePoll {

    private static final Logger LOG = LoggerFactory.getLogger(SourcePoll.class);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(2);
    private static final int MOST_PAGES = 100;

    /** What a look needs of the bus. */
    public record Parts(Access access, Sources sources, RowNews news, CrashPoint.Observer drill) {}

    private final SystemId system;
    private final Caller caller;
    private final NewsSource source;
    private final Parts parts;

    public SourcePoll(SystemId system, NewsSource source, Parts parts) {
        this.system = system;
        this.caller = new Caller(system.member(), system, Caller.BY_SOURCE, InetAddress.getLoopbackAddress());
        this.source = source;
        this.parts = parts;
    }

    /** One look, unless another node has the source. What keeps it from being read is told in a line, and tried again the next time. */
    public void look() {
        try {
            if (source.described().progress() instanceof Watermark watermark) {
                follow(watermark);
            } else {
                empty();
            }
        } catch (BusException problem) {
            LOG.warn(
                    "The source of {} was not read to its end: {}",
                    system,
                    problem.code().key());
        } catch (SQLException away) {
            LOG.warn("The source of {} was not read: our database gives no answer ({})", system, away.getSQLState());
        }
    }

    /** Asked again before each page, so that a block counts at once and no two nodes read. */
    private boolean mayRead() throws SQLException {
        Duration twice = source.described().period().multipliedBy(2);
        if (!parts.sources().lease(system, twice.compareTo(SHORTEST_LEASE) > 0 ? twice : SHORTEST_LEASE)) {
            return false;
        }
        parts.access().requireSource(caller, partner());
        return true;
    }

    private String partner() {
        return system.value().substring(system.value().indexOf('.') + 1);
    }

    private void empty() throws SQLException {
        for (int page = 0; page < MOST_PAGES && mayRead(); page++) {
            List<NewsRow> rows = source.read(Optional.empty());
            int marked = 0;
            for (NewsRow row : rows) {
                Optional<ProblemCode> refused = parts.news().take(caller, row);
                parts.drill().reached(CrashPoint.AFTER_NEWS);
                marked += isMarked(row, refused) ? 1 : 0;
            }
            if (marked < rows.size()) {
                LOG.warn("{} rows of {} could not be marked and are read again", rows.size() - marked, system);
            }
            if (rows.size() < source.described().batch()) {
                parts.sources().readWhole(system);
                return;
            }
            if (marked == 0) {
                return;
            }
        }
    }

    /** A row that its database does not let be marked keeps no other from being read. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private boolean isMarked(NewsRow row, Optional<ProblemCode> refused) {
        try {
            return refused.isPresent() ? source.refused(row.row(), refused.get().key()) : source.taken(row.row());
        } catch (BusException problem) {
            if (problem.code() == ProblemCode.PARTNER_REQUEST_REFUSED) {
                return false;
            }
            throw problem;
        }
    }

    private void follow(Watermark watermark) throws SQLException {
        if (!mayRead()) {
            return;
        }
        Mark reached = parts.sources().mark(system).map(Mark::parse).orElse(watermark.start());
        Mark from = reached.before(watermark.overlap()).orElse(reached);
        Position position = new Position(later(from, watermark.start()), Optional.empty());
        for (boolean isWhole = false; !isWhole; ) {
            List<NewsRow> rows = source.read(Optional.of(position));
            requireOrder(position, rows);
            for (NewsRow row : rows) {
                parts.news().take(caller, row);
                parts.drill().reached(CrashPoint.AFTER_NEWS);
            }
            if (!rows.isEmpty()) {
                position = positionOf(rows.get(rows.size() - 1));
                reached = later(reached, position.mark());
                parts.sources().reached(system, reached.text());
            }
            isWhole = rows.size() < source.described().batch();
            if (!isWhole && !mayRead()) {
                return;
            }
        }
        parts.sources().readWhole(system);
    }

    private static Mark later(Mark one, Mark other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Position positionOf(NewsRow row) {
        return new Position(row.mark().orElseThrow(), Optional.of(row.row()));
    }

    /** Otherwise rows would be passed over, or read for ever. */
    private void requireOrder(Position before, List<NewsRow> rows) {
        Position last = before;
        for (NewsRow row : rows) {
            Position here = positionOf(row);
            if (here.equals(last) || here.mark().compareTo(last.mark()) < 0) {
                LOG.error("The source of {} does not go on from :after and :row in the order of its mark", system);
                throw new BusException(ProblemCode.PARTNER_ANSWER_UNKNOWN);
            }
            last = here;
        }
    }
}
