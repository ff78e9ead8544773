package id.simpul.bus;

import static id.simpul.bus.UploadClient.part;
import static id.simpul.bus.UploadClient.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.ledger.Attachments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentDeskIT {

    private static final String PORTAL = "3509.portal.mpp";

    @TempDir
    static Path folder;

    static BusUnderTest bus;
    static UploadClient portal;

    @BeforeAll
    static void start() throws IOException {
        bus = new BusUnderTest(folder, home -> {}, "--simpul.attachments.places=2");
        portal = new UploadClient(bus.client(PORTAL));
    }

    @AfterAll
    static void stop() throws IOException {
        bus.close();
    }

    @Test
    void saysWhatItCanDo() throws IOException {
        Reply reply = bus.anybody().send("OPTIONS", "/v1/lampiran", new byte[0]);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(reply.header("Tus-Extension")).isEqualTo("creation,termination,expiration,checksum");
        assertThat(reply.header("Tus-Max-Size")).isEqualTo("10485760");
    }

    @Test
    void takesAFileInPieces() throws Exception {
        byte[] file = pdf(300_000);
        String path = portal.create(file.length, "KTP.pdf");

        Reply first = portal.patch(path, 0, part(file, 0, 100_000));
        Reply second = portal.patch(path, 100_000, part(file, 100_000, file.length));

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("100000");
        assertThat(first.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(second.header("Upload-Offset")).isEqualTo("300000");
        assertThat(portal.head(path).header("Upload-Length")).isEqualTo("300000");
        assertThat(portal.head(path).header("Upload-Expires")).endsWith("GMT");
        assertThat(content(path)).isEqualTo(file);
    }

    @Test
    void goesOnWhereAKilledConnectionEnded() throws Exception {
        byte[] file = pdf(400_000);
        String path = portal.create(file.length, "KTP.pdf");
        int cuts = 0;
        while (portal.offset(path) < file.length) {
            int from = portal.offset(path);
            int to = Math.min(file.length, from + 20_000 + 1_000 * cuts);
            if (to < file.length) {
                sendAndVanish(path, file, from, to);
                int before = from;
                await().atMost(Duration.ofSeconds(15)).until(() -> portal.offset(path) > before);
                cuts++;
            } else {
                portal.patch(path, from, part(file, from, to));
            }
        }

        assertThat(cuts).isGreaterThanOrEqualTo(10);
        assertThat(content(path)).isEqualTo(file);
    }

    /** Announces the rest of the file, sends some of it, and closes the connection in the middle of it. */
    private static void sendAndVanish(String path, byte[] file, int from, int to) throws IOException {
        try (RawClient raw = new RawClient(bus, PORTAL)) {
            raw.send("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + from
                    + "\r\nContent-Length: " + (file.length - from) + "\r\n\r\n");
            raw.send(part(file, from, to));
        }
    }

    @Test
    void refusesWhatDoesNotFit() throws Exception {
        byte[] file = pdf(50_000);
        String path = portal.create(file.length, "KTP.pdf");
        String other = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(new byte[1]));

        assertThat(portal.patch(path, 10, file).status()).isEqualTo(409);
        Reply changed = portal.patch(path, 0, file, "Upload-Checksum", "sha1 " + other);
        assertThat(changed.status()).isEqualTo(460);
        assertThat(changed.code()).isEqualTo("attachment-checksum");
        assertThat(portal.offset(path)).isZero();
        assertThat(portal.patch(path, 0, pdf(60_000)).status()).isEqualTo(413);
        assertThat(bus.client(PORTAL)
                        .send(
                                "POST",
                                "/v1/lampiran",
                                new byte[0],
                                "Tus-Resumable",
                                "1.0.0",
                                "Upload-Length",
                                "10485761")
                        .status())
                .isEqualTo(413);
        assertThat(bus.client(PORTAL)
                        .send("POST", "/v1/lampiran", new byte[0], "Upload-Length", "1")
                        .status())
                .isEqualTo(412);
        assertThat(bus.client(PORTAL)
                        .send("PATCH", path, file, "Tus-Resumable", "1.0.0", "Upload-Offset", "0")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void erasesWhatIsNoDocument() {
        byte[] script = "<?php echo 1; ?>".repeat(1000).getBytes(StandardCharsets.UTF_8);
        String path = portal.create(script.length, "KTP.pdf");

        Reply reply = portal.patch(path, 0, script);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.code()).isEqualTo("attachment-type");
        assertThat(portal.head(path).status()).isEqualTo(404);
    }

    @Test
    void showsAnAttachmentToItsOwnSystemOnly() throws IOException {
        String path = portal.create(1000, "KTP.pdf");
        UploadClient dinsos = new UploadClient(bus.client("3509.dinsos.simbansos"));

        assertThat(dinsos.head(path).status()).isEqualTo(404);
        assertThat(dinsos.delete(path).status()).isEqualTo(404);
        assertThat(portal.delete(path).status()).isEqualTo(204);
        assertThat(portal.head(path).status()).isEqualTo(404);
        assertThat(portal.head("/v1/lampiran/bukan-nomor").status()).isEqualTo(404);
    }

    @Test
    void manyAtOnceAllArriveThoughFewAreServedAtATime() throws Exception {
        byte[] file = pdf(1_000_000);
        var callers = Executors.newFixedThreadPool(20);
        try {
            Stream<Callable<String>> uploads = IntStream.range(0, 20).mapToObj(number -> () -> persist(file));
            for (Future<String> each : callers.invokeAll(uploads.toList())) {
                assertThat(content(each.get())).isEqualTo(file);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** A client that is turned away asks where its file stands and goes on. */
    private static String persist(byte[] file) throws IOException {
        UploadClient client = new UploadClient(bus.client(PORTAL));
        String path = client.create(file.length, "KTP.pdf");
        for (int offset = 0; offset < file.length; offset = client.offset(path)) {
            assertThat(client.patch(path, offset, part(file, offset, file.length))
                            .status())
                    .isIn(204, 429);
        }
        return path;
    }

    @Test
    void slowUploadsTakeNoPlaceOfOthers() throws IOException {
        String path = portal.create(100_000, "KTP.pdf");
        try (RawClient first = new RawClient(bus, PORTAL);
                RawClient second = new RawClient(bus, PORTAL)) {
            for (RawClient slow : new RawClient[] {first, second}) {
                slow.send("PATCH " + path + " HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n"
                        + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: 0\r\n"
                        + "Content-Length: 100000\r\n\r\n");
            }

            assertThat(bus.client(PORTAL).get("/v1/log/tile/0/000").code()).isEqualTo("path-unknown");
            assertThat(portal.offset(path)).isZero();
        }
    }

    private static byte[] content(String path) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        bus.part(Attachments.class).copy(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), content);
        return content.toByteArray();
    }
}
