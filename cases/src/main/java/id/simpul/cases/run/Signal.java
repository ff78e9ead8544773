package id.simpul.cases.run;

import java.util.UUID;

/**
 * Something that came in for a case and that no step has taken yet.
 *
 * @param item where its body lies in the vault
 * @param body JSON; personal data
 */
public record Signal(UUID id, String name, UUID item, byte[] body) {

    @Override
    public String toString() {
        return "Signal[" + name + "]";
    }
}
