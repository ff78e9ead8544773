package id.simpul.agreements.files;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.AgreementKind;
import id.simpul.core.DataPartner;
import id.simpul.core.Element;
import id.simpul.core.Mode;
import java.util.Optional;
import java.util.stream.Stream;

/** An agreement opens its own partner's elements only, and values that the partner cannot verify only to be received. */
final class ElementRules implements Rules {

    @Override
    public void check(Content content, Faults faults) {
        Optional<DataPartner> partner =
                AgreementKind.ofKey(content.at("/kind").asText()).map(AgreementKind::partner);
        if (partner.isEmpty()) {
            return;
        }
        for (Mode mode : Mode.values()) {
            JsonNode elements = content.at("/elements/" + mode.key());
            for (int i = 0; i < elements.size(); i++) {
                Optional<Element> element = Element.ofKey(elements.get(i).asText());
                String pointer = "/elements/" + mode.key() + "/" + i;
                if (element.isPresent() && !fits(element.get(), partner.get(), mode)) {
                    faults.add(
                            content.placeOf(pointer), pointer, found(element.get(), mode), wanted(partner.get(), mode));
                }
            }
        }
    }

    private static boolean fits(Element element, DataPartner partner, Mode mode) {
        return element.partner() == partner && element.canBeAskedIn(mode);
    }

    private static Words found(Element element, Mode mode) {
        String name = element.name();
        String partner = element.partner().key();
        return Words.of(
                name + " adalah elemen " + partner + ", tidak dapat untuk " + mode.key() + " di sini",
                name + " is an element of " + partner + " and cannot be had to " + mode.key() + " here");
    }

    private static Words wanted(DataPartner partner, Mode mode) {
        String names = Stream.of(Element.values())
                .filter(element -> fits(element, partner, mode))
                .map(Element::name)
                .collect(joining(", "));
        return Words.of("elemen " + partner.key() + ": " + names, "elements of " + partner.key() + ": " + names);
    }
}
