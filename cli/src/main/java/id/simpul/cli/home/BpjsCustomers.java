package id.simpul.cli.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The OPDs that the simulated BPJS knows, with the secrets that the bus has: {@code systems/bpjs.yaml} names both. */
final class BpjsCustomers {

    /** Their ids at BPJS, by the start of the references of their secrets. */
    static final Map<String, String> IDS = new TreeMap<>(Map.of("bpjs-dinsos", "350901", "bpjs-dpmptsp", "350902"));

    private BpjsCustomers() {}

    /** Written again only when a secret in it is no longer the one of the bus. */
    static void write(Path file, SecretFiles secrets) throws IOException {
        StringBuilder text =
                new StringBuilder("# Made by simpul from secrets/bpjs-*: what the simulated BPJS knows.\n");
        for (Map.Entry<String, String> customer : IDS.entrySet()) {
            text.append("- { consId: \"%s\", secret: \"%s\", userKey: \"%s\" }\n"
                    .formatted(
                            customer.getValue(),
                            secrets.password(customer.getKey() + ".secret"),
                            secrets.password(customer.getKey() + ".key")));
        }
        String known = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        if (!known.contentEquals(text)) {
            Files.writeString(file, text);
        }
    }
}
