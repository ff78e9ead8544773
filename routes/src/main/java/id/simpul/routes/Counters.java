package id.simpul.routes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.agreements.admission.Access;
import id.simpul.core.BusException;
import id.simpul.core.MemberId;
import id.simpul.core.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Whose counters there are. Read anew at every question. */
public final class Counters {

    private final Predicate<MemberId> serves;

    public Counters(Access access) {
        this(access::serves);
    }

    /** @param serves whether a member has a counter at which something can be done */
    public Counters(Predicate<MemberId> serves) {
        this.serves = serves;
    }

    /**
     * The member with this short name, when its systems can do something.
     *
     * @param field where the name comes from; the name itself may be anything and is told to nobody
     * @throws BusException COUNTER_UNKNOWN when there is no such member, it is blocked, or has no system
     */
    public MemberId require(String region, String shortName, String field) {
        try {
            MemberId member = new MemberId(region + "." + shortName);
            if (serves.test(member)) {
                return member;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, without the text: it is the applicant's own.
        }
        throw new BusException(ProblemCode.COUNTER_UNKNOWN, Map.of("field", field));
    }

    /** Requires every counter that an application or a correction names. */
    void require(String region, JsonNode content, List<JsonPointer> places) {
        for (JsonPointer place : places) {
            JsonNode named = content.at(place);
            if (!named.isMissingNode()) {
                require(region, named.asText(), place.toString());
            }
        }
    }
}
