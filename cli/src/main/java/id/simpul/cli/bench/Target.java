package id.simpul.cli.bench;

import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/**
 * What is asked, again and again.
 *
 * @param name as reports write it
 * @param request the whole of it, headers and body
 */
record Target(String name, SSLContext tls, int port, byte[] request) {

    /** @param headers lines, each with its end */
    static Target post(String name, SSLContext tls, int port, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] request = new byte[head.length() + content.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, request, 0, head.length());
        System.arraycopy(content, 0, request, head.length(), content.length);
        return new Target(name, tls, port, request);
    }

    /** The same under another name. */
    Target named(String other) {
        return new Target(other, tls, port, request);
    }
}
