package id.simpul.agreements.admission;

import id.simpul.core.Ask;
import id.simpul.core.Caller;
import id.simpul.core.Element;
import id.simpul.core.Ids;
import id.simpul.core.MemberId;
import id.simpul.core.Mode;
import id.simpul.core.Nik;
import id.simpul.core.Officer;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Dinsos verifies a name through its own PKS; a test changes what it is about. */
final class AnAdmission {

    static final String NIK = "3509014101900001";
    static final String OFFICER = "Siti Rahayu";
    static final ServiceId SERVICE = new ServiceId("kependudukan/verifikasi");

    private String system = "3509.dinsos.simbansos";
    private String certificate = "0a1b";
    private ServiceId service = SERVICE;
    private String use = "verifikasi-bansos";
    private Mode mode = Mode.VERIFY;
    private Set<Element> elements = Set.of(Element.NAMA_LGKP);
    private Optional<MemberId> owner = Optional.empty();
    private Optional<MemberId> represented = Optional.empty();
    private boolean isForCase;

    static AnAdmission anAdmission() {
        return new AnAdmission();
    }

    AnAdmission by(String systemId) {
        system = systemId;
        return this;
    }

    AnAdmission with(String serial) {
        certificate = serial;
        return this;
    }

    AnAdmission through(String serviceId) {
        service = new ServiceId(serviceId);
        return this;
    }

    AnAdmission forUse(String name) {
        use = name;
        return this;
    }

    AnAdmission retrieving(Set<Element> wanted) {
        mode = Mode.RETRIEVE;
        elements = wanted;
        return this;
    }

    AnAdmission under(String member) {
        owner = Optional.of(new MemberId(member));
        return this;
    }

    /** Bapenda says that it acts for Dinsos. */
    AnAdmission onBehalfOfDinsos() {
        system = "3509.bapenda.simpatda";
        represented = Optional.of(new MemberId("3509.dinsos"));
        return this;
    }

    AnAdmission forCase() {
        isForCase = true;
        return this;
    }

    AdmissionRequest build(Ids ids) {
        SystemId from = new SystemId(system);
        Caller caller = new Caller(from.member(), from, certificate, InetAddress.getLoopbackAddress(), represented);
        return new AdmissionRequest(
                ids.nextExchange(),
                ids.next(),
                caller,
                new Officer(OFFICER),
                service,
                "1.0.0",
                "ab".repeat(32),
                new Use(use),
                owner.orElse(caller.principal()),
                new Ask("dukcapil", "identitas", mode, elements, new Nik(NIK)),
                Optional.empty(),
                Instant.parse("2026-06-01T03:00:10Z"),
                isForCase);
    }
}
