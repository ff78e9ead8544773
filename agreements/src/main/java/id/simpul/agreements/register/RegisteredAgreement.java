package id.simpul.agreements.register;

import id.simpul.agreements.AgreementState;
import id.simpul.core.MemberId;
import java.time.Instant;

/**
 * One version of an agreement as it stands in the register.
 *
 * @param version counts from 1
 * @param user the member whose systems ask under it
 * @param changedAt since when it is in this state
 */
public record RegisteredAgreement(
        String agreement, int version, String sha256, MemberId user, AgreementState state, Instant changedAt) {}
