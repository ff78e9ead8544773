package id.simpul.agreements;

/**
 * One immutable version of an agreement.
 *
 * @param version counts from 1
 * @param sha256 of the canonical JSON (RFC 8785) of its content, lower-case hexadecimal
 */
public record AgreementVersion(Agreement agreement, int version, String sha256) {

    public String id() {
        return agreement.id();
    }
}
