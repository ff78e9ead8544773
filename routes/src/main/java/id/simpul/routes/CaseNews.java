package id.simpul.routes;

import id.simpul.core.Caller;
import java.util.Optional;

/**
 * What somebody says of a case that is under way: a decision, a correction, a withdrawal.
 *
 * @param body JSON; personal data
 * @param signatureHash hexadecimal SHA-256 of the member's own signature over it, if it sent one
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record CaseNews(Caller caller, byte[] body, Optional<String> signatureHash) {

    @Override
    public String toString() {
        return "CaseNews[" + caller.system() + "]";
    }
}
