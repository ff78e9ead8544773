package id.simpul.routes.run;

/**
 * Ends a run of a route before its end, which is no failure. What is to be done next is in the run; a route that catches this
 * gets no further.
 */
public final class RunInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunInterrupted() {
        super("The run ends here and goes on later", null, false, false);
    }
}
