package id.simpul.ledger;

import id.simpul.core.ExchangeId;
import java.util.UUID;

/** A payload encrypted for the vault, ready to be stored. */
public record Sealed(
        UUID id, Vault.Kind kind, ExchangeId exchange, String keyId, byte[] wrappedKey, byte[] ciphertext) {

    @Override
    public String toString() {
        return "Sealed[" + kind + " " + id + "]";
    }
}
