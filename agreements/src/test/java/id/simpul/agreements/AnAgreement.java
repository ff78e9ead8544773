package id.simpul.agreements;

import id.simpul.agreements.Agreement.Document;
import id.simpul.agreements.Agreement.Duties;
import id.simpul.agreements.Agreement.Parties;
import id.simpul.agreements.Agreement.Quota;
import id.simpul.agreements.Agreement.Validity;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.MemberId;
import id.simpul.core.Mode;
import id.simpul.core.Use;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An active PKS of Dinsos to verify names and birth dates in 2026; a test changes what it is about. */
final class AnAgreement {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private String id = "pks-dinsos";
    private LegalGround ground = LegalGround.PELAYANAN_PUBLIK;
    private Set<Use> uses = Set.of(new Use("verifikasi-bansos"));
    private AgreementKind kind = AgreementKind.PKS_DUKCAPIL;
    private final Map<Mode, Set<Element>> elements =
            new EnumMap<>(Map.of(Mode.VERIFY, Set.of(Element.NAMA_LGKP, Element.TGL_LHR)));
    private Optional<Document> approval = Optional.empty();
    private Validity validity = new Validity(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), WIB);
    private Network network = Network.parse("10.20.0.0/16").orElseThrow();
    private AgreementState state = AgreementState.ACTIVE;

    static AnAgreement anAgreement() {
        return new AnAgreement();
    }

    AnAgreement named(String name) {
        id = name;
        return this;
    }

    /** Of BPJS Kesehatan, with these elements to verify and none else. */
    AnAgreement ofBpjs(Set<Element> granted) {
        kind = AgreementKind.PKS_BPJS_KESEHATAN;
        elements.clear();
        return with(Mode.VERIFY, granted);
    }

    AnAgreement on(LegalGround other) {
        ground = other;
        return this;
    }

    AnAgreement forUse(String use) {
        uses = Set.of(new Use(use));
        return this;
    }

    AnAgreement with(Mode mode, Set<Element> granted) {
        elements.put(mode, granted);
        return this;
    }

    AnAgreement approved(boolean isApproved) {
        approval = isApproved ? Optional.of(new Document("180/7/2026", LocalDate.of(2026, 1, 1))) : Optional.empty();
        return this;
    }

    AnAgreement valid(LocalDate from, LocalDate until, ZoneId zone) {
        validity = new Validity(from, until, zone);
        return this;
    }

    AnAgreement calledFrom(String cidr) {
        network = Network.parse(cidr).orElseThrow();
        return this;
    }

    AnAgreement in(AgreementState other) {
        state = other;
        return this;
    }

    Candidate build() {
        Agreement agreement = new Agreement(
                id,
                kind,
                new Parties(new MemberId("3509.disdukcapil"), new MemberId("3509.dinsos")),
                new Document("470/123/PKS/2026", LocalDate.of(2026, 1, 1)),
                ground,
                uses,
                elements,
                approval,
                new Quota("dukcapil-dinsos", WIB, Map.of(Mode.VERIFY, 1000, Mode.RETRIEVE, 10)),
                validity,
                List.of(network),
                Optional.empty(),
                new Duties("semester", false));
        return new Candidate(new AgreementVersion(agreement, 1, "0".repeat(64)), state);
    }
}
