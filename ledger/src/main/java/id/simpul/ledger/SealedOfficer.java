package id.simpul.ledger;

/**
 * The officer's name in the vault, and what the log says of it.
 *
 * @param commitment hexadecimal SHA-256 of 32 random bytes and the name; the random bytes are in the vault
 */
public record SealedOfficer(Sealed sealed, String commitment) {}
