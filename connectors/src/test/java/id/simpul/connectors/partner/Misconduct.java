package id.simpul.connectors.partner;

/** How a partner of the contract behaves once it has a request. */
public enum Misconduct {
    /** Says nothing. */
    SILENCE,
    /** A byte now and then, without end. */
    TRICKLE,
    /** Cuts the connection instead of answering. */
    CUT,
    /** Cuts the connection in the middle of the answer. */
    HALF,
    /** Text whose bytes are none of UTF-8. */
    OTHER_ENCODING,
    /** An answer of 64 million bytes; of a database of 16 million, which it makes as a whole before it sends. */
    FLOOD,
    /** What nobody has foreseen, such as an HTML page. */
    NONSENSE,
    /** Says no, for good, with words that nobody else may read: they hold {@link ConnectorContract#SECRET}. */
    REFUSAL
}
