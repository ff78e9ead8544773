package id.simpul.core;

/**
 * The proof that a call is made inside an open door. Only the door makes one; it is looked up by identity among the
 * exchanges that are open now, so it cannot be forged, serialised or used after the door has answered.
 */
public interface OpenExchange {

    /** Under this key the door leaves the proof where only connectors look: Camel's safe-copy properties. */
    String KEY = "simpul.open-exchange";

    ExchangeId id();
}
