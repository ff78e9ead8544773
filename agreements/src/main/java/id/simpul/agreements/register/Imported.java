package id.simpul.agreements.register;

import id.simpul.agreements.AgreementState;

/**
 * What an import of an agreement did.
 *
 * @param version the version that now holds the content, counting from 1
 * @param state where that version stands now
 * @param isNew false when the newest version had the same content already
 */
public record Imported(String agreement, int version, String sha256, AgreementState state, boolean isNew) {}
