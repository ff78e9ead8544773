package id.simpul.cases.parked;

/**
 * What a person decides about parked work.
 *
 * @param who account of the operator
 * @param why in their own words; the log has only its hash
 */
public record ParkedDecision(Kind kind, String who, String why) {

    /** What becomes of it. */
    public enum Kind {
        /** It is tried again from where it stopped. */
        RESEND("resend"),
        /** The step at which it stopped gets a value that the partner gave in another way. */
        ANSWER("answer"),
        /** The case is withdrawn. */
        DROP("drop");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public ParkedDecision {
        if (who.isBlank() || why.isBlank() || why.length() > 500) {
            throw new IllegalArgumentException(
                    "A decision about parked work needs who decides, and why in 1 to 500 letters");
        }
    }
}
