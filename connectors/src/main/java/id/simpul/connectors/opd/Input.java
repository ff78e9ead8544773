package id.simpul.connectors.opd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** What there is for a request. */
interface Input {

    /** The idempotency key; absent when the operation leaves no effect. */
    Optional<String> key();

    /** Empty when there is no such value; JSON's null counts as none. */
    Optional<JsonNode> value(Source source);

    /** What an inquiry has: the key alone, and what is the same at each call. */
    static Input ofKey(String key) {
        return new Input() {
            @Override
            public Optional<String> key() {
                return Optional.of(key);
            }

            @Override
            public Optional<JsonNode> value(Source source) {
                if (source instanceof Source.Text text) {
                    return Optional.of(TextNode.valueOf(text.text()));
                }
                return source instanceof Source.Key ? Optional.of(TextNode.valueOf(key)) : Optional.empty();
            }
        };
    }
}
