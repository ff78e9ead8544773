package id.simpul.cli.demo;

import id.simpul.certs.ClientTls;
import id.simpul.certs.DevelopmentPki;
import id.simpul.cli.client.BusClient;
import id.simpul.cli.client.BusReply;
import id.simpul.cli.client.RegisterClient;
import id.simpul.cli.client.Residents;
import id.simpul.cli.demo.DemoStep.Seen;
import id.simpul.core.SystemId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Every way in which the bus itself refuses, each with its own answer and without a call to Dukcapil. */
final class DemoRefusals {

    private static final String DINSOS_AGREEMENT = "pks-dinsos-2026";

    private final DemoCast cast;
    private final Clock clock;
    private final SecureRandom random;

    DemoRefusals(DemoCast cast, Clock clock, SecureRandom random) {
        this.cast = cast;
        this.clock = clock;
        this.random = random;
    }

    List<DemoStep> steps() {
        return List.of(
                new DemoStep("suspended", this::suspended),
                new DemoStep(
                        "mode-outside",
                        () -> cast.refused(
                                () -> cast.as("3509.kecamatan-sumbersari.pelayanan")
                                        .call(
                                                DemoCast.DATA,
                                                "Rina Wati",
                                                DemoCast.DOMISILI,
                                                Residents.retrieval(
                                                        cast.people().resident(), List.of())),
                                403,
                                "mode-not-agreed")),
                new DemoStep(
                        "protected",
                        () -> cast.refused(() -> cast.asBapenda(List.of("PNYDNG_CCT")), 403, "element-protected")),
                new DemoStep(
                        "network-outside",
                        () -> cast.refused(
                                () -> cast.as("3509.dpmptsp.perizinan")
                                        .call(
                                                DemoCast.VERIFY,
                                                "Dewi Lestari",
                                                "penerbitan-izin-usaha",
                                                Residents.verification(
                                                        cast.people().resident(), List.of("NAMA_LGKP"), Map.of())),
                                403,
                                "network-not-agreed")),
                new DemoStep("no-officer", () -> asDinsosNaming("", DemoCast.BANSOS, "officer-missing")),
                new DemoStep("odd-officer", () -> asDinsosNaming("12345", DemoCast.BANSOS, "officer-invalid")),
                new DemoStep("no-use", () -> asDinsosNaming("Siti Aminah", "", "use-missing")),
                new DemoStep(
                        "unknown-service",
                        () -> cast.refused(
                                () -> cast.dinsos()
                                        .call("kependudukan/tidak-ada", "Siti Aminah", DemoCast.BANSOS, cast.good()),
                                404,
                                "service-unknown")),
                new DemoStep(
                        "no-access",
                        () -> cast.refused(
                                () -> cast.dinsos()
                                        .call(
                                                DemoCast.DATA,
                                                "Siti Aminah",
                                                DemoCast.BANSOS,
                                                Residents.retrieval(
                                                        cast.people().resident(), List.of())),
                                403,
                                "access-denied")),
                new DemoStep("blocked", this::blocked),
                new DemoStep("revoked", () -> withCertificate("-revoked", "certificate-revoked")),
                new DemoStep("certificate-expired", () -> withCertificate("-expired", "certificate-expired")),
                new DemoStep("foreign", this::foreign),
                new DemoStep(
                        "nik-number",
                        () -> cast.refused(
                                () -> cast.asDinsos(
                                        "{\"nik\":3509010101909001,\"unsur\":{\"NAMA_LGKP\":\"SIAPA SAJA\"}}"),
                                400,
                                "request-invalid")));
    }

    private Seen suspended() throws IOException, InterruptedException {
        RegisterClient register = RegisterClient.of(cast.home(), cast.management());
        register.change("suspend", DINSOS_AGREEMENT, "latihan");
        Seen seen = cast.refused(() -> cast.asDinsos(cast.good()), 403, "agreement-not-active");
        register.change("accept", DINSOS_AGREEMENT, "latihan selesai");
        return new Seen(seen.isAsExpected() && cast.asDinsos(cast.good()).status() == 200, seen.lines());
    }

    private Seen blocked() throws IOException, InterruptedException {
        RegisterClient register = RegisterClient.of(cast.home(), cast.management());
        register.change("block", "3509.dinsos", "latihan");
        Seen seen = cast.refused(() -> cast.asDinsos(cast.good()), 403, "member-blocked");
        register.change("unblock", "3509.dinsos", "latihan selesai");
        return new Seen(seen.isAsExpected() && cast.asDinsos(cast.good()).status() == 200, seen.lines());
    }

    private Seen asDinsosNaming(String officer, String use, String code) throws IOException, InterruptedException {
        return cast.refused(() -> cast.dinsos().call(DemoCast.VERIFY, officer, use, cast.good()), 400, code);
    }

    private Seen withCertificate(String kind, String code) throws IOException, InterruptedException {
        BusClient client = cast.as(DemoCast.DINSOS + kind);
        return cast.refused(() -> client.call(DemoCast.VERIFY, "Siti Aminah", DemoCast.BANSOS, cast.good()), 403, code);
    }

    /** A certificate for the same name by another CA ends in a TLS alert: there is nobody to answer a problem to. */
    private Seen foreign() throws IOException, InterruptedException {
        Path other = cast.home().path().resolve("asing");
        new DevelopmentPki(clock, random).create(other, List.of(new SystemId(DemoCast.DINSOS)));
        Path members = other.resolve("members");
        BusClient client = cast.dinsos()
                .with(ClientTls.context(
                        members.resolve(DemoCast.DINSOS + ".crt"),
                        members.resolve(DemoCast.DINSOS + ".key"),
                        cast.home().certs().resolve("root.crt")));
        try {
            BusReply reply = client.call(DemoCast.VERIFY, "Siti Aminah", DemoCast.BANSOS, cast.good());
            return new Seen(false, List.of(cast.problem(reply)));
        } catch (SSLException alert) {
            return new Seen(true, List.of(cast.words().say("demo.tls-alert", String.valueOf(alert.getMessage()))));
        }
    }
}
