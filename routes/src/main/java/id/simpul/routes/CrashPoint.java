package id.simpul.routes;

/** The moments of an exchange at which a drill may let the process die. */
public enum CrashPoint {
    /** The admission is durable; nothing was sent. */
    AFTER_ADMIT,
    /** The partner was called; its outcome is not recorded. */
    AFTER_SEND,
    /** The answer is ready; its release is not recorded. */
    BEFORE_RELEASE,
    /** The release is durable; the answer has not left. */
    AFTER_RELEASE;

    /** Told when an exchange reaches a moment. Does nothing unless a drill has armed it. */
    public interface Observer {

        void reached(CrashPoint point);

        /** For every installation that runs no drill. */
        static Observer none() {
            return point -> {};
        }
    }
}
