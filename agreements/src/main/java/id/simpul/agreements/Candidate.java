package id.simpul.agreements;

/** A version that might permit a call, with its state as the deciding transaction reads it. */
public record Candidate(AgreementVersion version, AgreementState state) {}
