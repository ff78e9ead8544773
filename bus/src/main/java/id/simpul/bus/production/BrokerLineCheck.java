package id.simpul.bus.production;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A broker outside the bus: a password, and verified TLS on the way to another machine. */
final class BrokerLineCheck implements Check {

    private static final Pattern HOST = Pattern.compile("tcp://(\\[[^]]*]|[^:/?,;)]+)");

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>();
        if (!"native".equalsIgnoreCase(start.properties().getProperty("spring.artemis.mode"))) {
            return faults;
        }
        String url = start.properties().getProperty("spring.artemis.broker-url", "");
        List<String> elsewhere = HOST.matcher(url)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(host -> !Addresses.isLoopback(host))
                .toList();
        if (!elsewhere.isEmpty() && !isVerified(url)) {
            faults.add(Fault.of(FaultCode.BROKER_WITHOUT_TLS, String.join(", ", elsewhere)));
        }
        Path password = start.secrets().resolve("broker.password");
        if (!Files.isRegularFile(password)) {
            faults.add(Fault.of(FaultCode.SECRET_MISSING, start.name(password)));
        }
        return faults;
    }

    /** The address says so, and none of several says otherwise. */
    private static boolean isVerified(String url) {
        return url.contains("sslEnabled=true")
                && url.contains("verifyHost=true")
                && !url.contains("trustAll=true")
                && !url.contains("sslEnabled=false")
                && !url.contains("verifyHost=false");
    }
}
