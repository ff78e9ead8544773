package id.simpul.connectors.dukcapil;

import id.simpul.core.ExchangeId;
import id.simpul.core.OpenExchange;
import java.util.UUID;
import org.apache.camel.SafeCopyProperty;

/** Stands for the door's proof. */
public record OpenDoor(ExchangeId id) implements OpenExchange, SafeCopyProperty {

    public OpenDoor() {
        this(new ExchangeId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L)));
    }

    @Override
    public SafeCopyProperty safeCopy() {
        return this;
    }
}
