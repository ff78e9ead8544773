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
    AFTER_RELEASE,
    /** A case is accepted; its submitter has not heard of it. */
    AFTER_ACCEPT,
    /** It is recorded that an effect begins; nothing was sent. */
    BEFORE_EFFECT,
    /** The partner has answered a case's call; its outcome is not recorded. */
    AFTER_EFFECT,
    /** The outcome of a case's step is durable; its run goes on. */
    AFTER_OUTCOME,
    /** What a row of a source says is durable; the row is not marked there. */
    AFTER_NEWS;

    /** Told when an exchange reaches a moment. Does nothing unless a drill has armed it. */
    public interface Observer {

        void reached(CrashPoint point);

        /** For every installation that runs no drill. */
        static Observer none() {
            return point -> {};
        }
    }
}
