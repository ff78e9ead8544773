package id.simpul.cases.intake;

import id.simpul.cases.sla.SlaTerms;
import id.simpul.core.ExchangeId;
import id.simpul.core.MemberId;
import id.simpul.core.Nik;
import id.simpul.core.Officer;
import id.simpul.core.OnBehalf;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import id.simpul.core.Use;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An application as it is to be accepted.
 *
 * @param id the exchange in which it comes in; the case keeps it
 * @param key the submitter's idempotency key: the same key of the same system for the same service is the same case
 * @param officer who submits: the applicant's own job, such as {@code sistem:mpp}, or the officer who helps
 * @param body canonical JSON, everything that was submitted; personal data
 * @param subject the person it is about, for that person to look back; absent for a newborn or a foreigner
 * @param attachments what the system has sent before, to be the case's
 * @param signatureHash hexadecimal SHA-256 of the member's own signature over the application; absent when not signed
 * @param onBehalf for whom the member submits; absent when for itself
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Submission(
        ExchangeId id,
        MemberId member,
        SystemId system,
        String key,
        Service service,
        Officer officer,
        byte[] body,
        Optional<Nik> subject,
        List<UUID> attachments,
        Optional<String> signatureHash,
        Optional<OnBehalf> onBehalf) {

    private static final int LONGEST_KEY = 200;

    public Submission {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An idempotency key has 1 to 200 characters");
        }
        attachments = List.copyOf(attachments);
    }

    /**
     * The service that is asked for, in the version that is in force now.
     *
     * @param hash of the whole service package, hexadecimal SHA-256
     * @param owner short name of the member that decides
     * @param sla what it promises of its time
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Service(ServiceId id, String version, String hash, String owner, Use use, Optional<SlaTerms> sla) {}

    @Override
    public String toString() {
        return "Submission[" + id + " " + service.id() + "]";
    }
}
