package id.simpul.agreements.admission;

import id.simpul.core.Mode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;

/** One day of a quota account. The order is the order in which accounts are locked. */
record QuotaAccount(String credential, Mode mode, LocalDate day, ZoneId zone) implements Comparable<QuotaAccount> {

    private static final Comparator<QuotaAccount> ORDER = Comparator.comparing(QuotaAccount::credential)
            .thenComparing(account -> account.mode().key())
            .thenComparing(QuotaAccount::day)
            .thenComparing(account -> account.zone().getId());

    static QuotaAccount at(Instant now, String credential, Mode mode, ZoneId zone) {
        return new QuotaAccount(credential, mode, LocalDate.ofInstant(now, zone), zone);
    }

    /** The next midnight in the account's zone, when the next day's units are there. */
    OffsetDateTime opensAt() {
        return day.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }

    @Override
    public int compareTo(QuotaAccount other) {
        return ORDER.compare(this, other);
    }
}
