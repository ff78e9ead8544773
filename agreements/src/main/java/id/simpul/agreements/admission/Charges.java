package id.simpul.agreements.admission;

import id.simpul.agreements.Decision;
import id.simpul.agreements.Decision.Permitted;
import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.admission.QuotaAccounts.Units;
import id.simpul.core.Mode;
import id.simpul.core.ProblemCode;
import id.simpul.core.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes quota units for one batch: accounts are named first, read together, then taken from one by one. */
final class Charges {

    private static final String OPENS_AT = "opensAt";
    private static final Units ONE_RESERVED = new Units(1, 0, 0);
    private static final Units ONE_FOR_CASE = new Units(1, 0, 1);

    private final Supplier<Instant> now;
    private final CaseShare share;
    private final SortedMap<QuotaAccount, Units> taken = new TreeMap<>();
    private final Map<QuotaAccount, Units> held = new HashMap<>();

    Charges(Supplier<Instant> now, CaseShare share) {
        this.now = now;
        this.share = share;
    }

    void name(Permitted permitted, AdmissionRequest request) {
        taken.put(account(permitted, request.ask().mode()), Units.NONE);
    }

    /** Asks what these accounts hold, before it is decided which of them are needed. */
    void ask(Transaction transaction, Set<QuotaAccount> likely) throws SQLException {
        if (!likely.isEmpty()) {
            QuotaAccounts.ask(transaction, likely, held);
        }
    }

    /** Reads those that were not asked for. */
    void read(Connection connection) throws SQLException {
        Set<QuotaAccount> others = new HashSet<>(taken.keySet());
        others.removeAll(held.keySet());
        if (!others.isEmpty()) {
            held.putAll(QuotaAccounts.open(connection, others));
        }
    }

    /** One unit, or the refusal that says when the account opens again. */
    Decision take(Permitted permitted, AdmissionRequest request) {
        QuotaAccount account = account(permitted, request.ask().mode());
        Units mine = taken.getOrDefault(account, Units.NONE);
        Units all = held.getOrDefault(account, Units.NONE).plus(mine);
        int limit = permitted.dailyLimit();
        if (all.taken() >= limit) {
            return exhausted(permitted, account, limit);
        }
        if (request.isForCase() && all.forCases() >= share.of(limit)) {
            return exhausted(permitted, account, share.of(limit));
        }
        taken.put(account, mine.plus(request.isForCase() ? ONE_FOR_CASE : ONE_RESERVED));
        return permitted;
    }

    /** What an account has left when all of the batch have taken theirs. */
    int left(Permitted permitted, Mode mode) {
        QuotaAccount account = account(permitted, mode);
        Units all = held.getOrDefault(account, Units.NONE).plus(taken.getOrDefault(account, Units.NONE));
        return Math.max(0, permitted.dailyLimit() - all.taken());
    }

    private static Refused exhausted(Permitted permitted, QuotaAccount account, int limit) {
        return new Refused(
                ProblemCode.QUOTA_EXHAUSTED,
                "/quota/daily/" + account.mode().key(),
                Optional.of(permitted.version()),
                Map.of(
                        "agreement",
                        permitted.version().id(),
                        "limit",
                        String.valueOf(limit),
                        OPENS_AT,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(account.opensAt())));
    }

    void write(Transaction transaction) throws SQLException {
        SortedMap<QuotaAccount, Units> moves = new TreeMap<>(taken);
        moves.values().removeIf(Units.NONE::equals);
        if (!moves.isEmpty()) {
            QuotaAccounts.add(transaction, moves);
        }
    }

    /** The accounts that were named. */
    Set<QuotaAccount> accounts() {
        return Set.copyOf(taken.keySet());
    }

    /** When the account of an exhausted quota opens again. */
    static Optional<Instant> opensAt(Refused refused) {
        return Optional.ofNullable(refused.arguments().get(OPENS_AT))
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }

    private QuotaAccount account(Permitted permitted, Mode mode) {
        return QuotaAccount.at(now.get(), permitted.credential(), mode, permitted.zone());
    }
}
