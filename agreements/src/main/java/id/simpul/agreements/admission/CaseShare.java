package id.simpul.agreements.admission;

/**
 * The share of a day's quota that cases may use. Cases can wait until tomorrow, and many that have waited may go on at once;
 * the rest of the quota is for those whose caller waits at a counter.
 *
 * @param percent 1 to 100
 */
public record CaseShare(int percent) {

    private static final int ALL = 100;

    public CaseShare {
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException("The quota share of cases is 1 to 100 percent");
        }
    }

    /** Units a day, rounded down, yet never none: then no case would ever go on. */
    int of(int dailyLimit) {
        return Math.max(1, (int) ((long) dailyLimit * percent / ALL));
    }
}
