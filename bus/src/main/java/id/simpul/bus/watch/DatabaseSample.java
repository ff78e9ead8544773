package id.simpul.bus.watch;

import id.simpul.agreements.admission.AccountToday;
import java.time.Instant;
import java.util.List;

/**
 * What was read from the database.
 *
 * @param at when it was read; figures that are old tell that the database cannot be read
 */
public record DatabaseSample(Instant at, LogState log, List<AccountToday> accounts) {

    public DatabaseSample {
        accounts = List.copyOf(accounts);
    }
}
