package id.simpul.connectors.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class CallPlacesTest {

    private final CallPlaces places = new CallPlaces("partner", new Bulkhead(1, Duration.ofMinutes(10)));

    @Test
    @Timeout(60)
    void turnsAwayAtOnceWhoWouldWaitLongerThanThePatience() {
        callsTake(Duration.ofHours(1));
        assertThat(places.take()).isTrue();

        assertThat(places.take()).isFalse();
    }

    @Test
    @Timeout(60)
    void letsInAtOnceWhenAPlaceIsFreeHoweverSlowThePartnerWas() {
        callsTake(Duration.ofHours(1));

        assertThat(places.take()).isTrue();
    }

    @Test
    @Timeout(60)
    void forgetsThatThePartnerWasSlow() throws InterruptedException {
        callsTake(Duration.ofHours(1));
        callsTake(Duration.ZERO);
        assertThat(places.take()).isTrue();
        Thread next = new Thread(() -> {
            places.take();
            places.free();
        });

        next.start();
        places.free();

        next.join();
        assertThat(places.take()).isTrue();
    }

    private void callsTake(Duration each) {
        for (int count = 0; count < 400; count++) {
            assertThat(places.take()).isTrue();
            places.free(each);
        }
    }
}
