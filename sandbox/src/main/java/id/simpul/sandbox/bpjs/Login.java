package id.simpul.sandbox.bpjs;

import com.sun.net.httpserver.Headers;
import id.simpul.sandbox.bpjs.BpjsSettings.Customer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who asks, and whether the headers say so as the recipe wants it. The words of the refusals are not official. */
final class Login {

    private final BpjsSettings settings;
    private final Clock clock;

    Login(BpjsSettings settings) {
        this.settings = settings;
        this.clock = settings.clock();
    }

    /** What the headers came to: a customer, or the code and text of a refusal. */
    sealed interface Result {

        record Known(Customer customer, String timestamp) implements Result {}

        record Refused(String code, String message) implements Result {}
    }

    /** @param isSkewed as if every timestamp were too old */
    Result judge(Headers headers, boolean isSkewed) {
        String timestamp = text(headers, "X-timestamp");
        Optional<Customer> customer = customer(text(headers, "X-cons-id"));
        if (customer.isEmpty()) {
            return new Result.Refused("402", "Consumer ID tidak terdaftar");
        }
        if (!isEqual(text(headers, "user_key"), customer.get().userKey())) {
            return new Result.Refused("402", "User key tidak sesuai");
        }
        if (isSkewed || !isNear(timestamp)) {
            return new Result.Refused("401", "Timestamp tidak berlaku");
        }
        if (!isEqual(text(headers, "X-signature"), Sealing.signature(customer.get(), timestamp))) {
            return new Result.Refused("401", "Signature tidak sesuai");
        }
        return new Result.Known(customer.get(), timestamp);
    }

    private Optional<Customer> customer(String consId) {
        return settings.customers().stream()
                .filter(known -> known.consId().equals(consId))
                .findFirst();
    }

    private boolean isNear(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Instant said = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(said, clock.instant()).abs().compareTo(settings.window()) <= 0;
    }

    /** A header that is there twice is none. */
    private static String text(Headers headers, String name) {
        List<String> all = headers.getOrDefault(name, List.of());
        return all.size() == 1 ? all.get(0) : "";
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
