package id.simpul.cli.bench.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An attachment over a line of 64 kbit/s that breaks again and again; each time it goes on where the bus says. */
final class SlowUpload {

    private static final int BYTES_A_SECOND = 8_000;
    private static final int TURNS_A_SECOND = 4;

    private final SSLContext tls;
    private final Upload upload;
    private final byte[] document;

    SlowUpload(SSLContext tls, Upload upload, byte[] document) {
        this.tls = tls;
        this.upload = upload;
        this.document = document;
    }

    /** @return bytes that were sent more than once because a cut lost them */
    int send(int cuts) throws IOException, InterruptedException {
        int piece = document.length / (cuts + 1) + 1;
        int again = 0;
        int sent = 0;
        for (int offset = 0; offset < document.length; offset = upload.offset()) {
            again += Math.max(0, sent - offset);
            sent = offset + Math.min(piece, document.length - offset);
            send(offset, sent);
        }
        return again;
    }

    /** Announces all that is missing, sends a piece of it, and breaks the line unless it was the last. */
    private void send(int offset, int end) throws IOException, InterruptedException {
        URI place = upload.place();
        try (SSLSocket socket =
                (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), place.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "PATCH " + place.getPath() + " HTTP/1.1\r\nHost: localhost:" + place.getPort()
                    + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: "
                    + offset
                    + "\r\nContent-Length: " + (document.length - offset) + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            int turn = BYTES_A_SECOND / TURNS_A_SECOND;
            for (int at = offset; at < end; at += turn) {
                out.write(document, at, Math.min(turn, end - at));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(1000 / TURNS_A_SECOND);
            }
            if (end == document.length && socket.getInputStream().read() < 0) {
                throw new IOException("The last piece had no answer");
            }
        }
    }
}
