package id.simpul.routes;

/**
 * A released answer.
 *
 * @param body JSON, UTF-8
 * @param signature detached JWS over the body
 */
public record DoorAnswer(byte[] body, String signature) {

    @Override
    public String toString() {
        return "DoorAnswer[masked]";
    }
}
