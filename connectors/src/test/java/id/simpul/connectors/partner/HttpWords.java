package id.simpul.connectors.partner;

import id.simpul.connectors.partner.Peer.Asked;
import java.util.function.Function;

/**
 * What a partner over HTTP says in the contract.
 *
 * @param type the media type of its answers
 * @param good an answer that the connector understands
 * @param withLetter the same with a letter beyond ASCII in it
 * @param refusal an answer that says no, with {@link ConnectorContract#SECRET} in it
 */
public record HttpWords(
        String type,
        Function<Asked, String> good,
        Function<Asked, String> withLetter,
        int refusalStatus,
        String refusal) {

    /** For a partner that says the same whatever it is asked. */
    public HttpWords(String type, String good, String withLetter, int refusalStatus, String refusal) {
        this(type, asked -> good, asked -> withLetter, refusalStatus, refusal);
    }

    /** For JSON: the letter is put into the last text of the answer. */
    public static HttpWords json(String good) {
        return json(good, 422);
    }

    public static HttpWords json(String good, int refusalStatus) {
        return new HttpWords(
                "application/json",
                good,
                good.replaceFirst("\"\\}", "é\"}"),
                refusalStatus,
                "{\"pesan\":\"" + ConnectorContract.SECRET + "\"}");
    }
}
