package id.simpul.routes.run;

import id.simpul.core.BusException;
import id.simpul.core.PartnerEndpoint;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which partner the steps of one service call, in any version of it. */
final class PartnerCalls {

    private final Map<String, Set<PartnerEndpoint>> calls = new ConcurrentHashMap<>();

    void note(String step, PartnerEndpoint partner) {
        calls.computeIfAbsent(step, id -> ConcurrentHashMap.newKeySet()).add(partner);
    }

    /** Asked anew each time, because the description of a partner may change while routes run. */
    boolean isEffect(String step) {
        return calls.getOrDefault(step, Set.of()).stream().anyMatch(PartnerCalls::leavesEffect);
    }

    /** Of a partner whose description is not in force nothing is known, and no answer of it can be put in by hand. */
    private static boolean leavesEffect(PartnerEndpoint partner) {
        try {
            return partner.leavesEffect();
        } catch (BusException notKnown) {
            return false;
        }
    }
}
