package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Sends attachments as a client of tus does. */
final class UploadClient {

    private final MemberClient member;

    UploadClient(MemberClient member) {
        this.member = member;
    }

    /** @return the path of the new attachment */
    String create(int length, String name) {
        Reply reply = member.send(
                "POST",
                "/v1/lampiran",
                new byte[0],
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                String.valueOf(length),
                "Upload-Metadata",
                "filename "
                        + Base64.getEncoder().encodeToString(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(reply.status()).isEqualTo(201);
        return reply.header("Location");
    }

    Reply patch(String path, int offset, byte[] bytes, String... more) {
        List<String> headers = new ArrayList<>(List.of(
                "Tus-Resumable",
                "1.0.0",
                "Content-Type",
                "application/offset+octet-stream",
                "Upload-Offset",
                String.valueOf(offset)));
        headers.addAll(List.of(more));
        return member.send("PATCH", path, bytes, headers.toArray(String[]::new));
    }

    Reply head(String path) {
        return member.send("HEAD", path, new byte[0], "Tus-Resumable", "1.0.0");
    }

    Reply delete(String path) {
        return member.send("DELETE", path, new byte[0], "Tus-Resumable", "1.0.0");
    }

    int offset(String path) {
        return Integer.parseInt(head(path).header("Upload-Offset"));
    }

    /** A whole file in one go. */
    String upload(byte[] file, String name) {
        String path = create(file.length, name);
        assertThat(patch(path, 0, file).status()).isEqualTo(204);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static byte[] pdf(int length) {
        byte[] file = new byte[length];
        new java.util.Random(length).nextBytes(file);
        byte[] begin = "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, file, 0, begin.length);
        return file;
    }

    static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, Math.min(to, file.length));
    }
}
