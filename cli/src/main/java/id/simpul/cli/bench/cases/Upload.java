package id.simpul.cli.bench.cases;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** One attachment on its way in by tus 1.0.0: made, sent, and asked where to go on. */
final class Upload {

    private static final Duration ANSWER_IN = Duration.ofMinutes(10);
    private static final int CREATED = 201;
    private static final int STORED = 204;
    private static final int MOST_RESUMED = 20;

    private final HttpClient http;
    private final URI place;

    private Upload(HttpClient http, URI place) {
        this.http = http;
        this.place = place;
    }

    /** @param length of the whole, bytes */
    static Upload make(HttpClient http, URI edge, int length) throws IOException, InterruptedException {
        String name = Base64.getEncoder().encodeToString("ukur.pdf".getBytes(StandardCharsets.UTF_8));
        HttpResponse<Void> answer = http.send(
                tus(edge.resolve("/v1/lampiran"))
                        .header("Upload-Length", Integer.toString(length))
                        .header("Upload-Metadata", "filename " + name)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != CREATED) {
            throw new IOException("The bus made no upload, it answered " + answer.statusCode());
        }
        return new Upload(
                http, edge.resolve(answer.headers().firstValue("Location").orElseThrow()));
    }

    /** Bytes that look like a document, the same in each run. */
    static byte[] document(int length) {
        byte[] document = new byte[length];
        for (int i = 0; i < length; i++) {
            document[i] = (byte) (i * 31 + (i >> 8));
        }
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, document, 0, head.length);
        return document;
    }

    URI place() {
        return place;
    }

    /** How many bytes are durable. */
    int offset() throws IOException, InterruptedException {
        HttpResponse<Void> answer =
                http.send(tus(place).method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.discarding());
        return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /**
     * Sends the whole, going on where a refusal or a cut left it.
     *
     * @return how often it had to go on
     * @throws IOException after too many times
     */
    int send(byte[] document) throws IOException, InterruptedException {
        int resumed = 0;
        for (int offset = 0; offset < document.length; offset = offset()) {
            if (!isStored(document, offset)) {
                if (++resumed > MOST_RESUMED) {
                    throw new IOException("The upload does not get on");
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
        return resumed;
    }

    /** False when the bus turned it away, or the line broke: then it goes on where the bus says. */
    private boolean isStored(byte[] document, int offset) throws InterruptedException {
        try {
            return piece(document, offset) == STORED;
        } catch (IOException cut) {
            return false;
        }
    }

    private int piece(byte[] document, int offset) throws IOException, InterruptedException {
        byte[] rest = offset == 0 ? document : Arrays.copyOfRange(document, offset, document.length);
        HttpRequest request = tus(place)
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(rest))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder tus(URI address) {
        return HttpRequest.newBuilder(address).timeout(ANSWER_IN).header("Tus-Resumable", "1.0.0");
    }
}
