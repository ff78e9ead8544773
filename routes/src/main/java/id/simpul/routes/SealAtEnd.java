package id.simpul.routes;

import org.apache.camel.Exchange;
import org.apache.camel.Ordered;
import org.apache.camel.support.SynchronizationAdapter;

/** Seals the door as the first thing when the route has ended, before what the route itself does on completion. */
final class SealAtEnd extends SynchronizationAdapter {

    private final OpenDoor door;

    SealAtEnd(OpenDoor door) {
        this.door = door;
    }

    @Override
    public void onDone(Exchange exchange) {
        door.seal();
    }

    @Override
    public boolean allowHandover() {
        return false;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST;
    }
}
