package id.simpul.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "128.0.0.0/1, 200.0.0.1, true",
        "127.0.0.0/8, 127.255.0.1, true",
        "127.0.0.0/8, 128.0.0.1, false",
        "10.20.30.128/25, 10.20.30.129, true",
        "10.20.30.128/25, 10.20.30.127, false",
        "10.20.30.4/32, 10.20.30.4, true",
        "10.20.30.4/32, 10.20.30.5, false",
        "::1/128, ::1, true",
        "::1/128, ::2, false",
        "fd00::/8, fdff::1, true",
        "127.0.0.0/8, ::1, false"
    })
    void containsExactlyItsAddresses(String network, String address, boolean isInside) throws UnknownHostException {
        assertThat(Network.parse(network).orElseThrow().contains(InetAddress.getByName(address)))
                .isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.1/8",
                "10.0.0.0/33",
                "10.0.0.0/0",
                "10.0.0/8",
                "010.0.0.0/8",
                "localhost/8",
                "::1/129",
                "::/0",
                "::ffff:10.0.0.0/104",
                "fe80::1%eth0/128",
                "1:2/8",
                "/8",
                "10.0.0.0/8 "
            })
    void refusesWhatIsNotExactlyANetwork(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void printsAsItIsWritten() {
        assertThat(Network.parse("10.20.0.0/16").orElseThrow()).hasToString("10.20.0.0/16");
    }
}
