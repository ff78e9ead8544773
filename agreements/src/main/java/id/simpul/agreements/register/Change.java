package id.simpul.agreements.register;

import id.simpul.core.MemberId;
import id.simpul.core.SystemId;
import java.time.Duration;
import java.util.regex.Pattern;

/** A decision of a person about what the register has. Takes effect with the next admission. */
public sealed interface Change {

    /** What sort of thing is changed: {@code agreement}, {@code certificate}, or a kind of {@link BlockTarget}. */
    String subject();

    /** Agreement id, certificate serial, or what {@link BlockTarget#name} has. */
    String name();

    /** Where it stands afterwards, as the log and the history name it. */
    String state();

    /** Puts a draft or suspended version in force; the version that was in force, and older drafts, end. */
    record Accept(String agreement, int version) implements Change {

        @Override
        public String subject() {
            return "agreement";
        }

        @Override
        public String name() {
            return agreement;
        }

        @Override
        public String state() {
            return "active";
        }
    }

    /** Stops the active version for a time. */
    record Suspend(String agreement) implements Change {

        @Override
        public String subject() {
            return "agreement";
        }

        @Override
        public String name() {
            return agreement;
        }

        @Override
        public String state() {
            return "suspended";
        }
    }

    /** Ends all versions for good. */
    record End(String agreement) implements Change {

        @Override
        public String subject() {
            return "agreement";
        }

        @Override
        public String name() {
            return agreement;
        }

        @Override
        public String state() {
            return "ended";
        }
    }

    /** Stops a member, a system, a service, a partner or the whole installation at once. */
    record Block(BlockTarget target) implements Change {

        public Block(MemberId member) {
            this(new BlockTarget(BlockTarget.Kind.MEMBER, member.value()));
        }

        @Override
        public String subject() {
            return target.kind().key();
        }

        @Override
        public String name() {
            return target.name();
        }

        @Override
        public String state() {
            return "blocked";
        }
    }

    /** Lets what was blocked go on. */
    record Unblock(BlockTarget target) implements Change {

        public Unblock(MemberId member) {
            this(new BlockTarget(BlockTarget.Kind.MEMBER, member.value()));
        }

        @Override
        public String subject() {
            return target.kind().key();
        }

        @Override
        public String name() {
            return target.name();
        }

        @Override
        public String state() {
            return "unblocked";
        }
    }

    /**
     * Refuses everything asked with this certificate, for good.
     *
     * @param serial its serial number, lower-case hexadecimal
     */
    record Revoke(String serial) implements Change {

        private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{1,40}");

        public Revoke {
            if (!HEXADECIMAL.matcher(serial).matches()) {
                throw new IllegalArgumentException("Serial is not a lower-case hexadecimal number of 20 bytes at most");
            }
        }

        @Override
        public String subject() {
            return "certificate";
        }

        @Override
        public String name() {
            return serial;
        }

        @Override
        public String state() {
            return "revoked";
        }
    }

    /**
     * Gives a system a new secret for access tokens.
     *
     * @param hash of the new secret; the secret itself is never told
     * @param keep how long the secret before stays good beside it, 30 days at most
     */
    record RotateSecret(SystemId system, String hash, Duration keep) implements Change {

        private static final Pattern HASH = Pattern.compile("1\\.[0-9a-f]{32}\\.[0-9a-f]{64}");
        private static final Duration LONGEST = Duration.ofDays(30);

        public RotateSecret {
            if (!HASH.matcher(hash).matches()) {
                throw new IllegalArgumentException("Not the hash of a secret");
            }
            if (keep.isNegative() || keep.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("The secret before is kept for 30 days at most");
            }
        }

        @Override
        public String subject() {
            return "secret";
        }

        @Override
        public String name() {
            return system.value();
        }

        @Override
        public String state() {
            return "rotated";
        }
    }

    /** Ends every secret of a system at once. Tokens that it has end by themselves, within minutes. */
    record RevokeSecrets(SystemId system) implements Change {

        @Override
        public String subject() {
            return "secret";
        }

        @Override
        public String name() {
            return system.value();
        }

        @Override
        public String state() {
            return "revoked";
        }
    }
}
