package id.simpul.cli.bench;

import id.simpul.certs.PasswordHash;
import id.simpul.cli.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The samples of a development installation, as a measurement wants them; files that are there are not replaced. */
final class BenchFiles {

    private static final String SAMPLES = "/id/simpul/cli/development/";
    private static final String SERVICE = "/id/simpul/cli/bench/service/";

    /** More than any measurement spends in a day. */
    private static final String QUOTA = "verify: 100000000";

    static final String USER = "skrip-ukuran";
    static final String PASSWORD = "kata-sandi-ukuran";

    private static final String LOGIN = """
            credentials:
              - user: skrip-ukuran
                passwordHash: "%s"
                system: simpatda
                lembaga: IDBAPENDA_3509
                methods: { CALL_VERIFY_BY_ELEMEN: kependudukan/verifikasi }
                use: pemutakhiran-data-wajib-pajak
                job: sistem:ukuran
                networks: [127.0.0.0/8]
            """;

    private final Home home;

    BenchFiles(Home home) {
        this.home = home;
    }

    /** @param partner port that stands for Dukcapil's */
    void write(int partner) throws IOException {
        write(
                home.agreements(),
                "pks-bapenda-2026.yaml",
                read(SAMPLES + "agreements/pks-bapenda-2026.yaml").replace("verify: 200", QUOTA));
        write(
                home.members(),
                "3509.bapenda.yaml",
                read(SAMPLES + "members/3509.bapenda.yaml").replace("services: [", "services: [diskominfo/ukur, ")
                        + LOGIN.formatted(PasswordHash.of(PASSWORD, new SecureRandom())));
        write(
                home.systems(),
                "dukcapil.yaml",
                read(SAMPLES + "systems/dukcapil.yaml").replace("${sandboxPort}", Integer.toString(partner)));
        writeService("ukur");
    }

    /** As many agreements as wanted, those of the samples among them; each of the others is of a member of its own. */
    void writeAgreements(int wanted) throws IOException {
        String agreement = read(SAMPLES + "agreements/pks-bapenda-2026.yaml");
        String member = read(SAMPLES + "members/3509.bapenda.yaml");
        for (int i = count(home.agreements()) + 1; i <= wanted; i++) {
            String name = "opd-%04d".formatted(i);
            write(
                    home.members(),
                    "3509." + name + ".yaml",
                    member.replace("member: 3509.bapenda", "member: 3509." + name));
            write(
                    home.agreements(),
                    "pks-" + name + ".yaml",
                    agreement
                            .replace("pks-bapenda-2026", "pks-" + name)
                            .replace("user: 3509.bapenda", "user: 3509." + name)
                            .replace("dukcapil-bapenda", "dukcapil-" + name));
        }
    }

    /** How many services there are to be measured. */
    int services() throws IOException {
        return count(home.services().resolve("diskominfo"));
    }

    /** As many services as wanted, those that are there among them. */
    void writeServices(int wanted) throws IOException {
        for (int i = services() + 1; i <= wanted; i++) {
            writeService("ukur-%04d".formatted(i));
        }
    }

    private void writeService(String name) throws IOException {
        Path service =
                Files.createDirectories(home.services().resolve("diskominfo").resolve(name));
        Files.createDirectories(service.resolve("cases"));
        for (String file : List.of(
                "service.yaml",
                "route.camel.yaml",
                "request.schema.json",
                "response.schema.json",
                "cases/sesuai.yaml")) {
            write(service, file, read(SERVICE + file).replace("diskominfo/ukur", "diskominfo/" + name));
        }
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(BenchFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
