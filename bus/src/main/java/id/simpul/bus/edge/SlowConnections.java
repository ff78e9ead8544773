package id.simpul.bus.edge;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.coyote.AbstractProcessor;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Closes connections on which the head of a request does not become complete, and those that are there for too long.
 * Tomcat's own timeouts begin anew with every byte, even with a part of a TLS record, so a caller that sends one now and
 * then would keep its connection for hours.
 */
final class SlowConnections {

    private final long head;
    private final long connection;
    private final Map<SocketWrapperBase<?>, Long> firstSeen = new HashMap<>();

    SlowConnections(Duration head, Duration connection) {
        this.head = head.toNanos();
        this.connection = connection.toNanos();
    }

    /** For one thread, every second or so. */
    <S> void close(Set<SocketWrapperBase<S>> open, long now) {
        firstSeen.keySet().retainAll(open);
        for (SocketWrapperBase<S> each : open) {
            firstSeen.putIfAbsent(each, now);
            // Whoever has the lock is reading or serving a request; to close under its hands would mix up buffers.
            if (each.getLock().tryLock()) {
                try {
                    if (isLate(each, now)) {
                        each.close();
                    }
                } finally {
                    each.getLock().unlock();
                }
            }
        }
    }

    private boolean isLate(SocketWrapperBase<?> each, long now) {
        long begin = beginOfHead(each);
        return begin < 0 ? now - firstSeen.getOrDefault(each, now) > connection : now - begin > head;
    }

    /** A processor is left on a connection only while the head of its request is incomplete; negative when it has none. */
    private static long beginOfHead(SocketWrapperBase<?> each) {
        return each.getCurrentProcessor() instanceof AbstractProcessor processor && !processor.isAsync()
                ? processor.getRequest().getStartTimeNanos()
                : -1;
    }
}
