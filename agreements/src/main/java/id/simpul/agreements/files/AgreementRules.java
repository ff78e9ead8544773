package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Network;
import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.Mode;
import java.time.ZoneId;
import java.util.List;

/** The rules between the parts of an agreement, and those on networks and zones. */
final class AgreementRules implements Rules {

    private static final List<String> LISTS = List.of("/uses", "/elements/verify", "/elements/retrieve", "/networks");
    private static final Words ZONES =
            Words.of("Asia/Jakarta, Asia/Makassar atau Asia/Jayapura", "Asia/Jakarta, Asia/Makassar or Asia/Jayapura");

    private final ElementRules elementRules = new ElementRules();

    @Override
    public void check(Content content, Faults faults) {
        LISTS.forEach(list -> Rules.noDoubles(content, list, faults));
        partiesDiffer(content, faults);
        zoneExists(content, "/quota/zone", faults);
        zoneExists(content, "/validity/zone", faults);
        Rules.endsAfterItBegins(content, faults);
        networksAreNetworks(content, faults);
        elementRules.check(content, faults);
        for (Mode mode : Mode.values()) {
            quotaFitsElements(content, mode, faults);
            protectedElementsAreApproved(content, mode, faults);
        }
    }

    private static void partiesDiffer(Content content, Faults faults) {
        JsonNode user = content.at("/parties/user");
        if (user.isTextual() && user.equals(content.at("/parties/provider"))) {
            faults.add(
                    content.placeOf("/parties/user"),
                    "/parties/user",
                    Words.of("Kedua pihak sama", "both parties are the same"),
                    Words.of("dua anggota yang berbeda", "two different members"));
        }
    }

    private static void zoneExists(Content content, String pointer, Faults faults) {
        JsonNode zone = content.at(pointer);
        if (zone.isTextual()
                && !zone.textValue().isEmpty()
                && !ZoneId.getAvailableZoneIds().contains(zone.textValue())) {
            faults.add(
                    content.placeOf(pointer),
                    pointer,
                    Words.of(
                            "Zona waktu " + SchemaCheck.shown(zone) + " tidak dikenal",
                            "the time zone " + SchemaCheck.shown(zone) + " is not known"),
                    ZONES);
        }
    }

    private static void networksAreNetworks(Content content, Faults faults) {
        JsonNode networks = content.at("/networks");
        for (int i = 0; i < networks.size(); i++) {
            JsonNode network = networks.get(i);
            String pointer = "/networks/" + i;
            if (network.isTextual()
                    && !faults.hasAt(pointer)
                    && Network.parse(network.textValue()).isEmpty()) {
                faults.add(
                        content.placeOf(pointer),
                        pointer,
                        Words.of(
                                SchemaCheck.shown(network) + " bukan jaringan",
                                SchemaCheck.shown(network) + " is not a network"),
                        Words.of(
                                "alamat pertama dan panjang awalan, misalnya 10.20.30.0/24",
                                "first address and prefix length, for example 10.20.30.0/24"));
            }
        }
    }

    private static void quotaFitsElements(Content content, Mode mode, Faults faults) {
        String elementsAt = "/elements/" + mode.key();
        String quotaAt = "/quota/daily/" + mode.key();
        JsonNode elements = content.at(elementsAt);
        JsonNode quota = content.at(quotaAt);
        if (!elements.isArray()
                || !content.at("/quota/daily").isObject()
                || !(quota.isMissingNode() || quota.isIntegralNumber())) {
            return;
        }
        if (elements.isEmpty() && quota.asInt() > 0) {
            faults.add(
                    content.placeOf(quotaAt),
                    quotaAt,
                    Words.of(
                            "Ada kuota, tetapi " + mode.key() + " tidak punya elemen",
                            "a quota, but " + mode.key() + " has no elements"),
                    Words.of("0, atau elemen pada elements." + mode.key(), "0, or elements in elements." + mode.key()));
        }
        if (!elements.isEmpty() && quota.asInt() == 0) {
            faults.add(
                    content.placeOf(quotaAt),
                    quotaAt,
                    Words.of(
                            "Tidak ada kuota untuk " + mode.key() + ", padahal ada elemennya",
                            "no quota for " + mode.key() + ", which has elements"),
                    Words.of("1 atau lebih pada quota.daily." + mode.key(), "1 or more in quota.daily." + mode.key()));
        }
    }

    private static void protectedElementsAreApproved(Content content, Mode mode, Faults faults) {
        boolean approved = content.at("/protectedApproval").isObject();
        boolean grounded = LegalGround.ofKey(content.at("/ground").asText())
                .map(LegalGround::coversProtectedElements)
                .orElse(false);
        if (approved && grounded) {
            return;
        }
        JsonNode elements = content.at("/elements/" + mode.key());
        for (int i = 0; i < elements.size(); i++) {
            String pointer = "/elements/" + mode.key() + "/" + i;
            if (elements.get(i).isTextual()
                    && Element.ofKey(elements.get(i).textValue())
                            .map(Element::isProtected)
                            .orElse(false)) {
                String shown = SchemaCheck.shown(elements.get(i));
                faults.add(
                        content.placeOf(pointer),
                        pointer,
                        Words.of(shown + " adalah data pribadi yang dilindungi", shown + " is protected personal data"),
                        Words.of(
                                "protectedApproval dan dasar penegakan-hukum (PP 40/2019 Pasal 56(4))",
                                "protectedApproval and the ground penegakan-hukum (PP 40/2019 Pasal 56(4))"));
            }
        }
    }
}
