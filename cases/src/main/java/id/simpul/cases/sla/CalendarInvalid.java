package id.simpul.cases.sla;

import java.util.List;

/** Everything that is wrong with the files of the calendar: file, line, and what should stand there. */
public final class CalendarInvalid extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalendarInvalid(List<String> faults) {
        super(String.join("\n", faults));
    }
}
