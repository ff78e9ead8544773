package id.simpul.sandbox.dukcapil;

import java.time.Instant;
import java.util.List;

/**
 * One call as it was heard.
 *
 * @param peer the address that the connection came from
 * @param elements wire keys that came with it, credentials apart; never their values
 * @param answer the code of the answer, {@code sesuai} for a comparison, {@code data} for a record,
 *     {@code keluarga} for a family, or the fault
 */
public record Call(
        Instant at, String peer, String institution, String method, String nik, List<String> elements, String answer) {

    public Call {
        elements = List.copyOf(elements);
    }
}
