package id.simpul.core;

import static id.simpul.core.ProblemCode.Actor.CALLER;
import static id.simpul.core.ProblemCode.Actor.MEMBER;
import static id.simpul.core.ProblemCode.Actor.OFFICER;
import static id.simpul.core.ProblemCode.Actor.OPERATOR;
import static id.simpul.core.ProblemCode.Actor.PARTNER;
import static id.simpul.core.ProblemCode.Actor.RESIDENT;

/**
 * Everything that can go wrong with an exchange, and who must act. A code's URI is never reused; its words are in the
 * bus's message bundles, its HTTP status in {@code ProblemResponses}.
 */
public enum ProblemCode {
    // What the caller sent.
    REQUEST_INVALID("request-invalid", CALLER),
    REQUEST_TOO_LARGE("request-too-large", CALLER),
    REQUEST_NOT_JSON("request-not-json", CALLER),
    REQUEST_MALFORMED("request-malformed", CALLER),
    REQUEST_INCOMPLETE("request-incomplete", CALLER),
    METHOD_NOT_ALLOWED("method-not-allowed", CALLER),
    PATH_UNKNOWN("path-unknown", CALLER),
    SERVICE_UNKNOWN("service-unknown", CALLER),
    NIK_FORMAT("nik-format", OFFICER),
    ELEMENT_UNKNOWN("element-unknown", CALLER),
    OFFICER_MISSING("officer-missing", CALLER),
    OFFICER_INVALID("officer-invalid", CALLER),
    USE_MISSING("use-missing", CALLER),
    SIGNATURE_INVALID("signature-invalid", CALLER),
    EXCHANGE_UNKNOWN("exchange-unknown", CALLER),

    // Cases.
    KEY_MISSING("key-missing", CALLER),
    KEY_REUSED("key-reused", CALLER),
    CASE_UNKNOWN("case-unknown", CALLER),
    MOVE_REFUSED("move-refused", CALLER),
    TRACKING_LIMITED("tracking-limited", CALLER),

    // Manual steps.
    TASK_UNKNOWN("task-unknown", CALLER),
    TASK_TAKEN("task-taken", OFFICER),
    TASK_NOT_TAKEN("task-not-taken", OFFICER),
    TASK_ENDED("task-ended", OFFICER),
    COUNTER_UNKNOWN("counter-unknown", CALLER),

    // Attachments.
    ATTACHMENT_UNKNOWN("attachment-unknown", CALLER),
    ATTACHMENT_OFFSET("attachment-offset", CALLER),
    ATTACHMENT_CHECKSUM("attachment-checksum", CALLER),
    ATTACHMENT_TOO_LARGE("attachment-too-large", CALLER),
    ATTACHMENT_TYPE("attachment-type", CALLER),
    ATTACHMENT_USED("attachment-used", CALLER),
    ATTACHMENTS_FULL("attachments-full", CALLER),
    UPLOAD_VERSION("upload-version", CALLER),
    UPLOAD_FORM("upload-form", CALLER),

    // Who the caller is.
    CERTIFICATE_MISSING("certificate-missing", CALLER),
    CERTIFICATE_EXPIRED("certificate-expired", MEMBER),
    CERTIFICATE_REVOKED("certificate-revoked", MEMBER),
    TOKEN_INVALID("token-invalid", CALLER),
    TOKEN_EXPIRED("token-expired", CALLER),
    TOKEN_ISSUER_UNAVAILABLE("token-issuer-unavailable", OPERATOR),
    LOGIN_MISSING("login-missing", CALLER),
    LOGIN_REFUSED("login-refused", CALLER),
    MEMBER_UNKNOWN("member-unknown", OPERATOR),
    MEMBER_BLOCKED("member-blocked", OPERATOR),
    ACCESS_DENIED("access-denied", MEMBER),
    EMERGENCY_BLOCKED("emergency-blocked", OPERATOR),
    DELEGATION_MISSING("delegation-missing", MEMBER),

    // What the agreement says.
    AGREEMENT_NONE("agreement-none", MEMBER),
    AGREEMENT_NOT_ACTIVE("agreement-not-active", MEMBER),
    AGREEMENT_NOT_YET_VALID("agreement-not-yet-valid", MEMBER),
    AGREEMENT_EXPIRED("agreement-expired", MEMBER),
    NETWORK_NOT_AGREED("network-not-agreed", MEMBER),
    USE_NOT_AGREED("use-not-agreed", CALLER),
    MODE_NOT_AGREED("mode-not-agreed", MEMBER),
    ELEMENT_NOT_AGREED("element-not-agreed", CALLER),
    ELEMENT_PROTECTED("element-protected", MEMBER),
    QUOTA_EXHAUSTED("quota-exhausted", MEMBER),
    OUTSIDE_DOOR("outside-door", OPERATOR),

    // What the partner answered about the person.
    NIK_NOT_FOUND("nik-not-found", OFFICER),
    NIK_REFUSED_BY_PARTNER("nik-refused-by-partner", OFFICER),
    SUBJECT_DECEASED("subject-deceased", OFFICER),
    SUBJECT_DUPLICATE("subject-duplicate", RESIDENT),
    SUBJECT_INACTIVE("subject-inactive", RESIDENT),

    // How the partner failed.
    PARTNER_UNREACHABLE("partner-unreachable", PARTNER),
    PARTNER_TIMEOUT("partner-timeout", PARTNER),
    PARTNER_FAILED("partner-failed", PARTNER),
    PARTNER_LOGIN_REFUSED("partner-login-refused", OPERATOR),
    PARTNER_SIGNATURE_REFUSED("partner-signature-refused", OPERATOR),
    PARTNER_ADDRESS_REFUSED("partner-address-refused", OPERATOR),
    PARTNER_ACCOUNT_INACTIVE("partner-account-inactive", MEMBER),
    PARTNER_QUOTA_EXHAUSTED("partner-quota-exhausted", MEMBER),
    PARTNER_REQUEST_REFUSED("partner-request-refused", OPERATOR),
    PARTNER_ANSWER_UNKNOWN("partner-answer-unknown", OPERATOR),
    PARTNER_WRONG_PERSON("partner-wrong-person", OPERATOR),

    // The bus itself.
    ANSWER_WITHHELD("answer-withheld", MEMBER),
    DEADLINE_PASSED("deadline-passed", PARTNER),
    OVERLOADED("overloaded", CALLER),
    RECORD_UNAVAILABLE("record-unavailable", OPERATOR),
    CLOCK_BEHIND("clock-behind", OPERATOR),
    DISK_FULL("disk-full", OPERATOR),
    MAPPING_FAILED("mapping-failed", OPERATOR),
    CONFIGURATION_MISSING("configuration-missing", OPERATOR),
    INTERNAL("internal", OPERATOR);

    /** Who can put it right. */
    public enum Actor {
        /** The programmer of the calling system. */
        CALLER,
        /** The officer who asked. */
        OFFICER,
        /** The member's own PKS or certificate officer. */
        MEMBER,
        /** The operator of the bus. */
        OPERATOR,
        /** The partner system. */
        PARTNER,
        /** The resident, at Disdukcapil. */
        RESIDENT
    }

    private final String key;
    private final Actor actor;

    ProblemCode(String key, Actor actor) {
        this.key = key;
        this.actor = actor;
    }

    /** The stable last part of the problem's URI. */
    public String key() {
        return key;
    }

    public Actor whoMustAct() {
        return actor;
    }
}
