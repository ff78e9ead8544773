package id.simpul.cli.home;

import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An OPD's account at the simulated Dukcapil, as {@code systems/dukcapil.yaml} names it.
 *
 * @param credential start of the references of its two secrets
 * @param institution its id at Dukcapil
 * @param address the registered IP
 * @param dailyQuota calls a day; Disnaker's is large enough for drills
 */
record PartnerAccount(String credential, String institution, String address, int dailyQuota) {

    static final List<PartnerAccount> ALL = List.of(
            new PartnerAccount("dukcapil-dinsos", "IDINSOS_3509", "10.35.9.11", 1000),
            new PartnerAccount("dukcapil-bapenda", "IDBAPENDA_3509", "10.35.9.12", 1000),
            new PartnerAccount("dukcapil-disnaker", "IDDISNAKER_3509", "10.35.9.13", 1_000_000),
            new PartnerAccount("dukcapil-kecamatan-sumbersari", "IDKECSUMBERSARI_3509", "10.35.9.14", 1000),
            new PartnerAccount("dukcapil-dpmptsp", "IDDPMPTSP_3509", "10.35.9.15", 1000),
            new PartnerAccount("dukcapil-dispendik", "IDDISPENDIK_3509", "10.35.9.16", 1000));

    private static final String ELEMENTS = Stream.of(Element.values())
            .filter(element -> element.partner() == DataPartner.DUKCAPIL && !element.isProtected())
            .map(Element::name)
            .collect(Collectors.joining(", "));

    String user(SecretFiles secrets) throws IOException {
        return secrets.user(
                credential + ".user", institution.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String password(SecretFiles secrets) throws IOException {
        return secrets.password(credential + ".password");
    }

    /** The same account as the simulated Dukcapil has it in its list of institutions. */
    String asInstitution(SecretFiles secrets) throws IOException {
        return """
                - id: %s
                  user: "%s"
                  password: "%s"
                  ip: %s
                  userActive: true
                  institutionActive: true
                  methods: { CALL_VERIFY_BY_ELEMEN: verify, CALL_NIK: retrieve, CALL_NIK_GET_KK: family }
                  elements: [%s]
                  dailyQuota: %d
                """.formatted(institution, user(secrets), password(secrets), address, ELEMENTS, dailyQuota);
    }
}
