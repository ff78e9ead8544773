package id.simpul.agreements.admission;

import id.simpul.agreements.Decision;
import id.simpul.agreements.Decision.Permitted;
import id.simpul.agreements.Decision.Refused;
import id.simpul.agreements.admission.QuotaAccounts.Units;
import id.simpul.core.Mode;
import id.simpul.core.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes quota units for one batch: accounts are named first, locked together, then taken from one by one. */
final class Charges {

    private static final String OPENS_AT = "opensAt";
    private static final Units ONE_RESERVED = new Units(1, 0);

    private final Instant now;
    private final SortedMap<QuotaAccount, Units> taken = new TreeMap<>();
    private final Map<QuotaAccount, Units> held = new HashMap<>();

    Charges(Instant now) {
        this.now = now;
    }

    void name(Permitted permitted, Mode mode) {
        taken.put(account(permitted, mode), Units.NONE);
    }

    void lock(Connection connection) throws SQLException {
        if (!taken.isEmpty()) {
            held.putAll(QuotaAccounts.lock(connection, new TreeSet<>(taken.keySet())));
        }
    }

    /** One unit, or the refusal that says when the account opens again. */
    Decision take(Permitted permitted, Mode mode) {
        QuotaAccount account = account(permitted, mode);
        Units mine = taken.getOrDefault(account, Units.NONE);
        Units before = held.getOrDefault(account, Units.NONE);
        if (before.plus(mine).taken() >= permitted.dailyLimit()) {
            return new Refused(
                    ProblemCode.QUOTA_EXHAUSTED,
                    "/quota/daily/" + mode.key(),
                    Optional.of(permitted.version()),
                    Map.of(
                            "agreement",
                            permitted.version().id(),
                            "limit",
                            String.valueOf(permitted.dailyLimit()),
                            OPENS_AT,
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(account.opensAt())));
        }
        taken.put(account, mine.plus(ONE_RESERVED));
        return permitted;
    }

    void write(Connection connection) throws SQLException {
        taken.values().removeIf(Units.NONE::equals);
        if (!taken.isEmpty()) {
            QuotaAccounts.add(connection, taken);
        }
    }

    /** When the account of an exhausted quota opens again. */
    static Optional<Instant> opensAt(Refused refused) {
        return Optional.ofNullable(refused.arguments().get(OPENS_AT))
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }

    private QuotaAccount account(Permitted permitted, Mode mode) {
        return QuotaAccount.at(now, permitted.credential(), mode, permitted.zone());
    }
}
