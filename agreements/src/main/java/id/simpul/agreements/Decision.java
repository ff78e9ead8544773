package id.simpul.agreements;

import id.simpul.core.Element;
import id.simpul.core.LegalGround;
import id.simpul.core.ProblemCode;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The answer of the agreements to one question. It always names the clause that decided. */
public sealed interface Decision {

    /** The deciding place in the agreement's content, as a JSON pointer (RFC 6901) such as {@code /validity/until}. */
    String clause();

    /**
     * The call may proceed, if the account has a unit left.
     *
     * @param dailyLimit calls a day of the account, as this version sees it
     * @param elements all that may be asked and released; never empty
     */
    record Permitted(
            AgreementVersion version,
            String clause,
            LegalGround ground,
            String credential,
            ZoneId zone,
            int dailyLimit,
            Set<Element> elements)
            implements Decision {

        public Permitted {
            elements = Collections.unmodifiableSet(EnumSet.copyOf(elements));
        }
    }

    /**
     * The call may not proceed.
     *
     * @param version the agreement that came nearest; absent when there is none at all
     * @param arguments for the message; no personal data
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record Refused(ProblemCode code, String clause, Optional<AgreementVersion> version, Map<String, String> arguments)
            implements Decision {

        public Refused {
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * Decides, and denies by default. Of several agreements the first by id that permits wins; if none does, the
     * refusal that came furthest through the checks is the answer, of those that name the use if there are any. Knows no clock, no database and no cache.
     */
    static Decision of(Collection<Candidate> candidates, Question question) {
        return Checks.decide(candidates, question);
    }
}
