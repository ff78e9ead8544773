package id.simpul.agreements.admission;

import id.simpul.agreements.Agreement;
import id.simpul.agreements.AgreementState;
import id.simpul.agreements.Candidate;
import id.simpul.agreements.admission.QuotaAccounts.Units;
import id.simpul.core.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What is left of every active agreement's quota account, for the operator. */
public final class QuotaOverview {

    private final DataSource database;
    private final Versions versions = new Versions();

    public QuotaOverview(DataSource database) {
        this.database = database;
    }

    /** All accounts of active agreements, by credential and mode; an account that nobody used today is there too. */
    public List<AccountToday> today(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SortedMap<QuotaAccount, Integer> limits = new TreeMap<>();
            for (Candidate candidate : versions.ofAllMembers(connection)) {
                if (candidate.state() == AgreementState.ACTIVE) {
                    addLimits(limits, candidate.version().agreement(), now);
                }
            }
            Map<QuotaAccount, Units> units = QuotaAccounts.look(connection, limits.keySet());
            List<AccountToday> accounts = new ArrayList<>();
            limits.forEach(
                    (account, limit) -> accounts.add(today(account, limit, units.getOrDefault(account, Units.NONE))));
            return accounts;
        }
    }

    private static void addLimits(SortedMap<QuotaAccount, Integer> limits, Agreement agreement, Instant now) {
        Agreement.Quota quota = agreement.quota();
        for (Mode mode : Mode.values()) {
            if (quota.dailyOf(mode) > 0) {
                limits.merge(
                        QuotaAccount.at(now, quota.credential(), mode, quota.zone()), quota.dailyOf(mode), Math::max);
            }
        }
    }

    private static AccountToday today(QuotaAccount account, int limit, Units units) {
        return new AccountToday(
                account.credential(),
                account.mode(),
                account.day(),
                account.zone(),
                limit,
                units.reserved(),
                units.spent());
    }
}
