package id.simpul.cases.sla;

/** Nobody has said which days of a year are working days. They are never guessed. */
public final class CalendarMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int year;

    CalendarMissing(int year) {
        super("calendar missing for " + year + ": put calendar/" + year + ".yaml into SIMPUL_HOME");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
