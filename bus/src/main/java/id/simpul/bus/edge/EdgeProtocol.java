package id.simpul.bus.edge;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** Tomcat's HTTP 1.1, which has a time for each byte, with a time for the whole as well. Tomcat makes it by its name. */
public final class EdgeProtocol extends Http11NioProtocol {

    private SlowConnections slow = new SlowConnections(Duration.ofSeconds(15), Duration.ofMinutes(5));
    private @Nullable ScheduledFuture<?> looking;

    void bound(EdgeSettings settings) {
        slow = new SlowConnections(settings.head(), settings.connection());
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(
                        () -> slow.close(getEndpoint().getConnections(), System.nanoTime()), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }
}
