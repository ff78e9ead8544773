package id.simpul.bus;

import id.simpul.certs.DevelopmentPki;
import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.core.SystemId;
import id.simpul.sandbox.TlsIdentity;
import id.simpul.sandbox.dukcapil.DukcapilSandbox;
import id.simpul.sandbox.dukcapil.Institution;
import id.simpul.sandbox.dukcapil.SandboxSettings;
import id.simpul.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A SIMPUL_HOME with the development samples, and the sandbox it talks to. */
final class TestHome {

    private static final Path SERVICES = Path.of("../routes/services");
    private static final Path SAMPLES = Path.of("../cli/src/main/resources/id/simpul/cli/development");
    private static final String NOBODYS_PORT = "1";
    private static final List<String> MEMBERS =
            List.of("dinsos", "bapenda", "disnaker", "kecamatan-sumbersari", "dpmptsp", "dispendik");
    private static final List<SystemId> SYSTEMS = Stream.of(
                    "3509.dinsos.simbansos",
                    "3509.bapenda.simpatda",
                    "3509.disnaker.sisnaker",
                    "3509.kecamatan-sumbersari.pelayanan",
                    "3509.dpmptsp.perizinan",
                    "3509.dispendik.spmb",
                    "3509.diskominfo.operator",
                    "3509.portal.mpp")
            .map(SystemId::new)
            .toList();

    private final Path folder;

    private TestHome(Path folder) {
        this.folder = folder;
    }

    static TestHome create(Path folder, TestDatabase database) throws IOException {
        TestHome home = new TestHome(folder);
        new DevelopmentPki(Clock.systemUTC(), new SecureRandom()).create(folder.resolve("certs"), SYSTEMS);
        Files.createDirectories(folder.resolve("secrets"));
        home.secret("database-owner.password", database.ownerPassword());
        home.secret("database-bus.password", database.busPassword());
        home.secret("management.token", "token-of-the-tests");
        home.secret("cases.token", "cases-token-of-the-tests");
        home.secret("drop-in-simbansos.password", "password-of-the-script");
        home.secret("vault-key-1", "0123456789abcdef".repeat(4));
        home.secret("subject-key-1", "fedcba9876543210".repeat(4));
        for (String member : MEMBERS) {
            home.secret("dukcapil-" + member + ".user", "user-" + member);
            home.secret("dukcapil-" + member + ".password", "password-" + member);
        }
        return home;
    }

    DukcapilSandbox startSandbox() throws IOException {
        Path certs = folder.resolve("certs/sandbox");
        TlsIdentity identity = TlsIdentity.ofPem(certs.resolve("dukcapil.crt"), certs.resolve("dukcapil.key"));
        Set<String> elements = Stream.of(Element.values())
                .filter(element -> element.partner() == DataPartner.DUKCAPIL && !element.isProtected())
                .map(Element::name)
                .collect(Collectors.toSet());
        List<Institution> institutions = List.of(
                institution("IDINSOS_3509", "dinsos", "10.35.9.11", elements),
                institution("IDBAPENDA_3509", "bapenda", "10.35.9.12", elements),
                institution("IDDISNAKER_3509", "disnaker", "10.35.9.13", elements),
                institution("IDDPMPTSP_3509", "dpmptsp", "10.35.9.15", elements),
                institution("IDDISPENDIK_3509", "dispendik", "10.35.9.16", elements),
                institution("IDKECSUMBERSARI_3509", "kecamatan-sumbersari", "10.35.9.14", elements));
        DukcapilSandbox sandbox = DukcapilSandbox.start(SandboxSettings.of(identity, institutions, Clock.systemUTC()));
        copy(SAMPLES, folder, String.valueOf(sandbox.port()));
        copy(SERVICES, services(), "");
        return sandbox;
    }

    /** Replaces a text in one of the sample files, which must have it. */
    void replace(String file, String text, String other) throws IOException {
        String content = Files.readString(folder.resolve(file));
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " does not say " + text);
        }
        Files.writeString(folder.resolve(file), content.replace(text, other));
    }

    /** A calendar for this year and the next, whatever the year is, without a holiday. */
    void workOnAllButSundays() throws IOException {
        int now = LocalDate.now(Clock.systemUTC()).getYear();
        for (int year : List.of(now, now + 1)) {
            Files.writeString(
                    folder.resolve("calendar").resolve(year + ".yaml"),
                    "year: " + year + "\nweekend: [minggu]\nholidays: []\n");
        }
    }

    Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static Institution institution(String id, String member, String ip, Set<String> elements) {
        return Institution.of(id, "user-" + member, "password-" + member, ip, elements, 10_000);
    }

    private void secret(String reference, String value) throws IOException {
        Files.writeString(folder.resolve("secrets").resolve(reference), value);
    }

    /** A service of the tests' own: the contract of a verification with another route behind its door. */
    void addService(String name, String route) throws IOException {
        Path service = services().resolve("uji").resolve(name);
        copy(SERVICES.resolve("kependudukan/verifikasi"), service, "");
        String id = "uji/" + name;
        Files.writeString(
                service.resolve("service.yaml"),
                Files.readString(service.resolve("service.yaml")).replace("kependudukan/verifikasi", id));
        Files.writeString(service.resolve("route.camel.yaml"), route.replace("${service}", id));
        replace("members/3509.dinsos.yaml", "services: [", "services: [" + id + ", ");
    }

    Path services() {
        return folder.resolve("services");
    }

    private static void copy(Path from, Path to, String sandboxPort) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target,
                        Files.readString(file)
                                .replace("${sandboxPort}", sandboxPort)
                                .replace("${siapkerjaPort}", NOBODYS_PORT)
                                .replace("${bpjsPort}", NOBODYS_PORT)
                                .replace("${simbansosPort}", NOBODYS_PORT)
                                .replace("${sismiopPort}", NOBODYS_PORT));
            }
        }
    }
}
