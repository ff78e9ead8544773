package id.simpul.agreements.files;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules between the parts of a member's file. */
final class MemberRules implements Rules {

    private static final List<String> LISTS = List.of("/roles", "/systems", "/services");

    @Override
    public void check(Content content, Faults faults) {
        LISTS.forEach(list -> Rules.noDoubles(content, list, faults));
        Set<String> users = new HashSet<>();
        Set<String> systems = new HashSet<>();
        content.at("/systems").forEach(system -> systems.add(system.asText()));
        for (int i = 0; i < content.at("/credentials").size(); i++) {
            String pointer = "/credentials/" + i;
            Rules.noDoubles(content, pointer + "/networks", faults);
            onePassword(content, pointer, faults);
            networksAreNetworks(content, pointer + "/networks", faults);
            userOnce(content, pointer + "/user", users, faults);
            systemIsThere(content, pointer + "/system", systems, faults);
        }
    }

    private static void onePassword(Content content, String pointer, Faults faults) {
        boolean hasHash = !content.at(pointer + "/passwordHash").isMissingNode();
        boolean hasSecret = !content.at(pointer + "/passwordSecret").isMissingNode();
        if (hasHash == hasSecret) {
            faults.add(
                    content.placeOfPart(pointer),
                    pointer,
                    hasHash
                            ? Words.of("Ada dua kata sandi", "there are two passwords")
                            : Words.of("Kata sandi belum ada", "there is no password"),
                    Words.of("passwordHash atau passwordSecret", "either passwordHash or passwordSecret"));
        }
    }

    private static void networksAreNetworks(Content content, String list, Faults faults) {
        JsonNode networks = content.at(list);
        for (int i = 0; i < networks.size(); i++) {
            String pointer = list + "/" + i;
            boolean isNetwork = Network.parse(networks.get(i).asText()).isPresent();
            if (!isNetwork && !faults.hasAt(pointer)) {
                String shown = SchemaCheck.shown(networks.get(i));
                faults.add(
                        content.placeOf(pointer),
                        pointer,
                        Words.of(shown + " bukan jaringan", shown + " is not a network"),
                        Words.of(
                                "alamat pertama dan panjang awalan, misalnya 10.20.30.0/24",
                                "first address and prefix length, for example 10.20.30.0/24"));
            }
        }
    }

    private static void userOnce(Content content, String pointer, Set<String> users, Faults faults) {
        if (!users.add(content.at(pointer).asText())) {
            String shown = SchemaCheck.shown(content.at(pointer));
            faults.add(
                    content.placeOf(pointer),
                    pointer,
                    Words.of(shown + " tertulis dua kali", shown + " is there twice"),
                    Words.of("satu kali saja", "once only"));
        }
    }

    private static void systemIsThere(Content content, String pointer, Set<String> systems, Faults faults) {
        JsonNode system = content.at(pointer);
        if (system.isTextual() && !systems.contains(system.textValue())) {
            String shown = SchemaCheck.shown(system);
            faults.add(
                    content.placeOf(pointer),
                    pointer,
                    Words.of(shown + " tidak ada pada systems", shown + " is not one of systems"),
                    Words.of("salah satu dari systems", "one of systems"));
        }
    }
}
