package id.simpul.bus;

import id.simpul.agreements.register.Actor;
import id.simpul.agreements.register.Change;
import id.simpul.agreements.register.ClientSecrets;
import id.simpul.agreements.register.Register;
import id.simpul.certs.SecretHash;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * In a development installation: the systems whose secret lies in {@code secrets/client-<system>.secret}, so that examples work.
 * Elsewhere such a file means nothing; there a secret is made by the command and goes to the member.
 */
final class SampleSecrets {

    private static final String START = "client-";
    private static final String END = ".secret";

    private final Register register;
    private final ClientSecrets known;
    private final SecureRandom random;

    SampleSecrets(Register register, ClientSecrets known, SecureRandom random) {
        this.register = register;
        this.known = known;
        this.random = random;
    }

    /** Changes nothing for a system that has a secret already. */
    void read(Path folder, Actor by) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(START) && name.endsWith(END)) {
                    SystemId system = new SystemId(name.substring(START.length(), name.length() - END.length()));
                    give(
                            system,
                            Files.readString(file, StandardCharsets.US_ASCII).strip(),
                            by);
                }
            }
        }
    }

    private void give(SystemId system, String secret, Actor by) {
        List<String> hashes = known.of(system);
        if (hashes.isEmpty()) {
            String hash = SecretHash.of(secret, random).value();
            register.change(new Change.RotateSecret(system, hash, Duration.ZERO), by, "contoh pengembangan")
                    .join();
        }
    }
}
