package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;

/** The rules between the parts of a delegation. */
final class DelegationRules implements Rules {

    @Override
    public void check(Content content, Faults faults) {
        Rules.noDoubles(content, "/services", faults);
        Rules.endsAfterItBegins(content, faults);
        actsForAnother(content, faults);
    }

    private static void actsForAnother(Content content, Faults faults) {
        JsonNode acting = content.at("/acting");
        JsonNode represented = content.at("/represented");
        if (acting.isTextual()
                && represented.isTextual()
                && (acting.textValue() + ".").startsWith(represented.textValue() + ".")) {
            faults.add(
                    content.placeOf("/acting"),
                    "/acting",
                    Words.of("Anggota ini mewakili dirinya sendiri", "this member would act for itself"),
                    Words.of("dua anggota yang berbeda", "two different members"));
        }
    }
}
