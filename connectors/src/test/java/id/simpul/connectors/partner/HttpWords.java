package id.simpul.connectors.partner;

/**
 * What a partner over HTTP says in the contract.
 *
 * @param type the media type of its answers
 * @param good an answer that the connector understands
 * @param withLetter the same with a letter beyond ASCII in it
 * @param refusal an answer that says no, with {@link ConnectorContract#SECRET} in it
 */
public record HttpWords(String type, String good, String withLetter, int refusalStatus, String refusal) {

    /** For JSON: the letter is put into the last text of the answer. */
    public static HttpWords json(String good) {
        return new HttpWords(
                "application/json",
                good,
                good.replaceFirst("\"\\}", "é\"}"),
                422,
                "{\"pesan\":\"" + ConnectorContract.SECRET + "\"}");
    }
}
