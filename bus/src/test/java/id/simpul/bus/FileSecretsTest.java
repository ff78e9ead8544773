package id.simpul.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.BusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aChangeCountsAtOnceThoughTheFileWasLeftAloneForLong() throws IOException {
        FileSecrets secrets = new FileSecrets(folder);
        write("lama1", Duration.ofHours(2));
        assertThat(secrets.text("token")).isEqualTo("lama1");
        assertThat(secrets.text("token")).isEqualTo("lama1");

        write("baru1", Duration.ZERO);
        assertThat(secrets.text("token")).isEqualTo("baru1");
        write("baru2", Duration.ZERO);
        assertThat(secrets.text("token")).isEqualTo("baru2");
    }

    @Test
    void anotherFileInItsPlaceIsAnotherSecretEvenWithTheSameSizeAndTime() throws IOException {
        FileSecrets secrets = new FileSecrets(folder);
        write("lama1", Duration.ofHours(2));
        FileTime time = Files.getLastModifiedTime(folder.resolve("token"));
        assertThat(secrets.text("token")).isEqualTo("lama1");

        Path other = Files.writeString(folder.resolve("token.baru"), "baru1\n");
        Files.setLastModifiedTime(other, time);
        Files.move(other, folder.resolve("token"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(secrets.text("token")).isEqualTo("baru1");
    }

    @Test
    void whoeverOverwritesWhatItWasGivenChangesNoSecret() throws IOException {
        FileSecrets secrets = new FileSecrets(folder);
        write("lama1", Duration.ofHours(2));
        secrets.read("token")[0] = 0;
        assertThat(secrets.text("token")).isEqualTo("lama1");
    }

    @Test
    void whatIsGoneIsMissingAtOnce() throws IOException {
        FileSecrets secrets = new FileSecrets(folder);
        write("lama1", Duration.ofHours(2));
        assertThat(secrets.text("token")).isEqualTo("lama1");
        Files.delete(folder.resolve("token"));
        assertThatThrownBy(() -> secrets.text("token")).isInstanceOf(BusException.class);
    }

    private void write(String secret, Duration ago) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), secret + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    }
}
