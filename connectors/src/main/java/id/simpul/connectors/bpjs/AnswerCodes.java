package id.simpul.connectors.bpjs;

import java.util.Set;

/**
 * What an operation's codes mean. One code means opposite things in different services of BPJS, and no list of them is
 * published, so all are settings. A code in none of these is unknown, never "not found".
 *
 * @param signature refusals of signature or timestamp
 * @param login refusals of the customer or of the service's key
 * @param busy refusals because of too many calls
 */
public record AnswerCodes(
        Set<String> success, Set<String> notFound, Set<String> signature, Set<String> login, Set<String> busy) {

    public AnswerCodes {
        success = Set.copyOf(success);
        notFound = Set.copyOf(notFound);
        signature = Set.copyOf(signature);
        login = Set.copyOf(login);
        busy = Set.copyOf(busy);
    }

    /** As clients of VClaim have seen them. */
    static AnswerCodes usual() {
        return new AnswerCodes(Set.of("200"), Set.of("201"), Set.of("401"), Set.of("402", "403"), Set.of("429"));
    }

    boolean isSuccess(String code) {
        return success.contains(code);
    }

    BpjsFault fault(String code) {
        if (notFound.contains(code)) {
            return BpjsFault.NOT_FOUND;
        }
        if (signature.contains(code)) {
            return BpjsFault.SIGNATURE;
        }
        if (login.contains(code)) {
            return BpjsFault.LOGIN;
        }
        return busy.contains(code) ? BpjsFault.BUSY : BpjsFault.UNKNOWN;
    }
}
