package id.simpul.ledger;

import static id.simpul.ledger.LedgerUnderTest.IDS;
import static id.simpul.ledger.LedgerUnderTest.RANDOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.core.BusException;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import id.simpul.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentsIT {

    private static final SystemId PORTAL = new SystemId("3509.portal.mpp");
    private static final SystemId OTHER = new SystemId("3509.dinsos.simbansos");
    private static final AttachmentLimits LIMITS =
            new AttachmentLimits(1_000_000, 2_000_000, Duration.ofHours(24), Set.of(ContentType.values()));

    private final TestDatabase database = LedgerUnderTest.database();
    private final Attachments attachments = attachments(Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void givesBackWhatCameIn(ContentType type) throws Exception {
        byte[] file = file(type, 300_000);
        UUID id = create(file.length);

        Attachment whole = append(id, 0, file);

        assertThat(whole.type()).contains(type);
        assertThat(whole.stored()).isEqualTo(file.length);
        assertThat(content(id)).isEqualTo(file);
        assertThat(attachments.name(id)).isEqualTo("KTP Siti Aminah.pdf");
    }

    @Test
    void goesOnWhereABodyBrokeOff() throws Exception {
        byte[] file = file(ContentType.PDF, 500_000);
        UUID id = create(file.length);
        int cuts = 0;
        while (attachments.find(id, PORTAL).stored() < file.length) {
            int from = (int) attachments.find(id, PORTAL).stored();
            int to = Math.min(file.length, from + 25_000 + cuts * 131);
            InputStream body = new SequenceInputStream(
                    new ByteArrayInputStream(file, from, to - from), to < file.length ? breaking() : nothing());
            if (to < file.length) {
                cuts++;
                assertThatThrownBy(() -> attachments.append(id, PORTAL, from, body, Optional.empty()))
                        .isInstanceOf(IOException.class);
            } else {
                attachments.append(id, PORTAL, from, body, Optional.empty());
            }
        }

        assertThat(cuts).isGreaterThan(15);
        assertThat(content(id)).isEqualTo(file);
    }

    @Test
    void twoConnectionsWithTheSameBytesMakeOneFile() throws Exception {
        byte[] file = file(ContentType.PNG, 200_000);
        UUID id = create(file.length);
        InputStream late = new ByteArrayInputStream(file) {
            private boolean isFirst = true;

            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                if (isFirst) {
                    isFirst = false;
                    appendQuietly(id, file);
                }
                return super.read(to, offset, length);
            }
        };

        assertThat(refused(() -> attachments.append(id, PORTAL, 0, late, Optional.empty())))
                .isEqualTo(ProblemCode.ATTACHMENT_OFFSET);
        assertThat(content(id)).isEqualTo(file);
    }

    @Test
    void refusesAnotherOffset() throws Exception {
        byte[] file = file(ContentType.PDF, 10_000);
        UUID id = create(file.length);
        append(id, 0, Arrays.copyOf(file, 5_000));

        assertThat(refused(() -> append(id, 0, file))).isEqualTo(ProblemCode.ATTACHMENT_OFFSET);
        assertThat(refused(() -> append(id, 5_001, file))).isEqualTo(ProblemCode.ATTACHMENT_OFFSET);
        assertThat(attachments.find(id, PORTAL).stored()).isEqualTo(5_000);
    }

    @Test
    void aChecksumCountsForAllOrNothing() throws Exception {
        byte[] file = file(ContentType.PDF, 200_000);
        byte[] part = Arrays.copyOf(file, 150_000);
        UUID id = create(file.length);

        assertThat(refused(() -> append(id, 0, part, sum(file)))).isEqualTo(ProblemCode.ATTACHMENT_CHECKSUM);
        assertThat(attachments.find(id, PORTAL).stored()).isZero();
        assertThat(pieces()).isZero();
        append(id, 0, part, sum(part));
        append(id, part.length, Arrays.copyOfRange(file, part.length, file.length));

        assertThat(content(id)).isEqualTo(file);
    }

    @Test
    void aBrokenOffRequestWithChecksumLeavesNothing() throws Exception {
        byte[] file = file(ContentType.PDF, 200_000);
        UUID id = create(file.length);
        InputStream body = new SequenceInputStream(new ByteArrayInputStream(file, 0, 150_000), breaking());

        assertThatThrownBy(() -> attachments.append(id, PORTAL, 0, body, Optional.of(sum(file))))
                .isInstanceOf(IOException.class);

        assertThat(attachments.find(id, PORTAL).stored()).isZero();
        assertThat(pieces()).isZero();
    }

    @Test
    void takesNoMoreThanAnnouncedAndNoCrumbs() throws Exception {
        byte[] file = file(ContentType.PDF, 100_000);
        UUID id = create(file.length - 1);
        UUID crumbs = create(file.length);

        assertThat(refused(() -> append(id, 0, file))).isEqualTo(ProblemCode.ATTACHMENT_TOO_LARGE);
        assertThat(attachments.find(id, PORTAL).isComplete()).isFalse();
        assertThat(refused(() -> append(crumbs, 0, Arrays.copyOf(file, 100)))).isEqualTo(ProblemCode.REQUEST_INVALID);
    }

    @Test
    void erasesWhatIsSomethingElse() throws Exception {
        byte[] script = "#!/bin/sh\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        UUID id = create(script.length);

        assertThat(refused(() -> append(id, 0, script))).isEqualTo(ProblemCode.ATTACHMENT_TYPE);

        assertThat(refused(() -> attachments.find(id, PORTAL))).isEqualTo(ProblemCode.ATTACHMENT_UNKNOWN);
        assertThat(pieces()).isZero();
        assertThat(keys()).isZero();
    }

    @Test
    void judgesWhatWasCompleteWhenTheProcessDied() throws Exception {
        byte[] file = file(ContentType.JPEG, 10_000);
        UUID id = create(file.length);
        append(id, 0, file);
        asOwner("UPDATE ledger.attachment SET content_type = NULL, completed_at = NULL");

        assertThat(attachments.find(id, PORTAL).isComplete()).isTrue();
    }

    @Test
    void knowsNobodyElsesAttachments() throws Exception {
        UUID id = create(100);

        assertThat(refused(() -> attachments.find(id, OTHER))).isEqualTo(ProblemCode.ATTACHMENT_UNKNOWN);
        assertThat(refused(() -> attachments.remove(id, OTHER))).isEqualTo(ProblemCode.ATTACHMENT_UNKNOWN);
        assertThat(refused(() -> attachments.append(id, OTHER, 0, nothing(), Optional.empty())))
                .isEqualTo(ProblemCode.ATTACHMENT_UNKNOWN);
    }

    @Test
    void keepsToItsLimits() throws Exception {
        assertThat(refused(() -> create(1_000_001))).isEqualTo(ProblemCode.ATTACHMENT_TOO_LARGE);
        UUID first = create(1_000_000);
        create(1_000_000);
        assertThat(refused(() -> create(1))).isEqualTo(ProblemCode.ATTACHMENTS_FULL);

        attachments.remove(first, PORTAL);

        create(1);
    }

    @Test
    void erasesWhatNobodyUsesInTime() throws Exception {
        byte[] file = file(ContentType.PDF, 100_000);
        UUID id = create(file.length);
        append(id, 0, file);
        Attachments tomorrow = attachments(Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC));

        assertThat(attachments.eraseExpired()).isZero();
        assertThat(refused(() -> tomorrow.find(id, PORTAL))).isEqualTo(ProblemCode.ATTACHMENT_UNKNOWN);
        assertThat(tomorrow.eraseExpired()).isOne();

        assertThat(pieces()).isZero();
        assertThat(keys()).isZero();
    }

    @Test
    void holdsNothingReadableInTheDatabase() throws Exception {
        byte[] file = file(ContentType.PDF, 10_000);
        append(create(file.length), 0, file);

        assertThat(LedgerUnderTest.count(database.bus(), """
                        SELECT (SELECT count(*) FROM ledger.attachment_chunk
                            WHERE position('%PDF'::bytea IN ciphertext) > 0)
                        + (SELECT count(*) FROM ledger.attachment WHERE position('Siti'::bytea IN words) > 0)""")).isZero();
    }

    @Test
    void noticesPiecesThatWereCutOffMovedOrChanged() throws Exception {
        byte[] file = file(ContentType.PDF, 200_000);
        UUID id = create(file.length);
        append(id, 0, file);

        asOwner("UPDATE ledger.attachment SET chunks = chunks - 1");
        assertThatThrownBy(() -> content(id)).isInstanceOf(GeneralSecurityException.class);
        asOwner("UPDATE ledger.attachment SET chunks = chunks + 1");
        asOwner("UPDATE ledger.attachment_chunk SET number = 9 WHERE number = 0;"
                + "UPDATE ledger.attachment_chunk SET number = 0 WHERE number = 1;"
                + "UPDATE ledger.attachment_chunk SET number = 1 WHERE number = 9");
        assertThatThrownBy(() -> content(id)).isInstanceOf(GeneralSecurityException.class);
    }

    private Attachments attachments(Clock clock) {
        return new Attachments(database.bus(), TestKeys.secrets(), IDS, RANDOM, clock, LIMITS);
    }

    private UUID create(long length) throws SQLException {
        return attachments.create(PORTAL, length, "KTP Siti Aminah.pdf").id();
    }

    private Attachment append(UUID id, long offset, byte[] bytes) throws SQLException, IOException {
        return attachments.append(id, PORTAL, offset, new ByteArrayInputStream(bytes), Optional.empty());
    }

    private Attachment append(UUID id, long offset, byte[] bytes, AttachmentChecksum sum)
            throws SQLException, IOException {
        return attachments.append(id, PORTAL, offset, new ByteArrayInputStream(bytes), Optional.of(sum));
    }

    private void appendQuietly(UUID id, byte[] bytes) {
        try {
            append(id, 0, bytes);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] content(UUID id) throws SQLException, IOException, GeneralSecurityException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        attachments.copy(id, content);
        return content.toByteArray();
    }

    private long pieces() throws SQLException {
        return LedgerUnderTest.count(database.bus(), "SELECT count(*) FROM ledger.attachment_chunk");
    }

    private long keys() throws SQLException {
        return LedgerUnderTest.count(
                database.bus(), "SELECT count(*) FROM ledger.attachment WHERE wrapped_key IS NOT NULL");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ProblemCode refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(BusException.class, call).code();
    }

    private static AttachmentChecksum sum(byte[] bytes) throws GeneralSecurityException {
        return new AttachmentChecksum(
                AttachmentChecksum.Algorithm.SHA1,
                MessageDigest.getInstance("SHA-1").digest(bytes));
    }

    private static byte[] file(ContentType type, int length) {
        byte[] file = new byte[length];
        RANDOM.nextBytes(file);
        byte[] begin = switch (type) {
            case PDF -> "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
            case PNG ->
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
            case JPEG -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
        };
        System.arraycopy(begin, 0, file, 0, begin.length);
        return file;
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    private static InputStream breaking() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };
    }
}
