package id.simpul.routes.run;

/** Another worker has the work now; this run must do and record nothing more. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost() {
        super("Another worker has this work now", null, false, false);
    }
}
