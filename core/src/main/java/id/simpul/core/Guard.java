package id.simpul.core;

/** Asked by every connector to personal data, at every call. */
public interface Guard {

    /**
     * Records the decision to let the call proceed and reserves its quota unit; returns only when that is durable.
     *
     * @param proof the handle found on the exchange
     * @param carrier the Camel exchange id that carries the proof: a proof serves the exchange it was made or copied for
     * @throws BusException when the call is refused; the refusal is recorded too
     */
    Permit admit(OpenExchange proof, String carrier, Ask ask);

    /**
     * Reports what became of an admitted call. Never throws: what is not settled counts as spent.
     *
     * @return whether the answer may be used: false when the door has answered meanwhile
     */
    boolean settle(OpenExchange proof, Permit permit, CallOutcome outcome);

    /**
     * Whether the proof is genuine, its door open now, and the exchange the one that it serves. For connectors that send
     * personal data out and need no admission, because nothing comes from Dukcapil.
     */
    boolean isOpen(OpenExchange proof, String carrier);

    /**
     * Whether the caller still stands, may use the service, and the partner may be called: read anew. For the same connectors;
     * an admission asks this itself.
     *
     * @throws BusException when one of them is not so
     */
    void requireRight(OpenExchange proof, String partner);

    /** Notes where an answer came from, for connectors that need no admission; an admitted call says it when it is settled. */
    void answered(OpenExchange proof, Provenance source);
}
