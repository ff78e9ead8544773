package id.simpul.agreements.admission;

import id.simpul.core.ProblemCode;
import java.util.EnumSet;
import java.util.Set;

/** What the caller is to hear at the end of an exchange. */
public sealed interface Reply {

    /** The word in the log. */
    String key();

    /** Whether it tells something about a person, or gives the service's answer: then it needs a standing right. */
    boolean tells();

    /** The service's answer. */
    record Answer() implements Reply {

        @Override
        public String key() {
            return "answer";
        }

        @Override
        public boolean tells() {
            return true;
        }
    }

    /** An answer that the case keeps for which it was asked. */
    record Kept() implements Reply {

        @Override
        public String key() {
            return "kept";
        }

        @Override
        public boolean tells() {
            return true;
        }
    }

    /** A problem. Some problems are the partner's plain answer about a person, such as "deceased". */
    record Problem(ProblemCode code) implements Reply {

        private static final Set<ProblemCode> PLAIN_ANSWERS = EnumSet.of(
                ProblemCode.NIK_NOT_FOUND,
                ProblemCode.NIK_REFUSED_BY_PARTNER,
                ProblemCode.SUBJECT_DECEASED,
                ProblemCode.SUBJECT_DUPLICATE,
                ProblemCode.SUBJECT_INACTIVE);

        @Override
        public String key() {
            return code.key();
        }

        @Override
        public boolean tells() {
            return PLAIN_ANSWERS.contains(code);
        }
    }
}
