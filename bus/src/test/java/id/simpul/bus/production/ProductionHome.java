package id.simpul.bus.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** A SIMPUL_HOME that a production start accepts. */
public final class ProductionHome {

    private final Path folder;
    private final OwnPki pki;

    public ProductionHome(Path folder) throws IOException {
        this.folder = folder;
        pki = new OwnPki(folder.resolve("certs"), Clock.systemUTC());
        pki.create();
        Files.createDirectories(folder.resolve("secrets"));
        Files.setPosixFilePermissions(folder.resolve("secrets"), PosixFilePermissions.fromString("rwx------"));
        secret("database-owner.password", "owner");
        secret("database-bus.password", "bus");
        secret("management.token", randomKey());
        secret("cases.token", randomKey());
        secret("vault-key-1", randomKey());
        secret("subject-key-1", randomKey());
        for (String name : new String[] {"members", "agreements", "systems"}) {
            Files.createDirectories(folder.resolve(name));
        }
        write("systems/dukcapil.yaml", """
                system: dukcapil
                url: https://172.16.160.128:8000
                trust: certs/partners/dukcapil.crt
                credentials:
                  dukcapil-dinsos:
                    lembaga: IDINSOS_3509
                    ip: 10.35.9.11
                    user: dukcapil-dinsos.user
                    password: dukcapil-dinsos.password
                    methods: { verify: CALL_VERIFY_BY_ELEMEN, retrieve: CALL_NIK }
                """);
    }

    public OwnPki pki() {
        return pki;
    }

    public Path folder() {
        return folder;
    }

    public void secret(String reference, String value) throws IOException {
        Path file = write("secrets/" + reference, value);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    public Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
