package id.simpul.connectors.partner;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * What came back, still unread.
 *
 * @param mediaType in lower case without parameters; empty when there is none
 * @param retryAfter the header of that name, as the partner wrote it
 * @param isWhole false when there was more than the partner may send
 */
@SuppressWarnings({"ArrayRecordComponent", "OptionalUsedAsFieldOrParameterType"})
public record HttpAnswer(int status, String mediaType, Optional<String> retryAfter, byte[] body, boolean isWhole) {

    static HttpAnswer of(ClassicHttpResponse response, int largest) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(largest + 1);
        Header retry = response.getFirstHeader("Retry-After");
        return new HttpAnswer(
                response.getCode(),
                mediaType(entity),
                Optional.ofNullable(retry).map(Header::getValue),
                body,
                body.length <= largest);
    }

    private static String mediaType(@Nullable HttpEntity entity) {
        String type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
        return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }

    @Override
    public String toString() {
        return "HttpAnswer[" + status + " masked]";
    }
}
