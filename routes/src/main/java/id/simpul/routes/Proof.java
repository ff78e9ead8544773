package id.simpul.routes;

import id.simpul.core.ExchangeId;
import id.simpul.core.OpenExchange;
import org.apache.camel.SafeCopyProperty;

/**
 * The handle that only a door makes. It serves the first Camel exchange that uses it and no other; Camel asks for a copy
 * when it copies an exchange (multicast, split, enrich), so each copy made inside the open door has a handle of its own.
 */
final class Proof implements OpenExchange, SafeCopyProperty {

    private final OpenDoor door;
    private String carrier = "";

    Proof(OpenDoor door) {
        this.door = door;
    }

    OpenDoor door() {
        return door;
    }

    synchronized boolean serves(String exchange) {
        if (carrier.isEmpty()) {
            carrier = exchange;
        }
        return carrier.equals(exchange);
    }

    @Override
    public ExchangeId id() {
        return door.request().exchange();
    }

    @Override
    public Proof safeCopy() {
        return new Proof(door);
    }

    @Override
    public String toString() {
        return "Proof[" + id() + "]";
    }
}
