package id.simpul.agreements.packages;

import java.time.Instant;
import java.util.Optional;

/**
 * One imported version.
 *
 * @param inForceSince empty when it is not in force
 * @param isDraft whether it has never been in force
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record PackageVersion(
        PackageName name,
        String label,
        String sha256,
        Instant importedAt,
        String importedBy,
        Optional<Instant> inForceSince,
        boolean isDraft) {}
