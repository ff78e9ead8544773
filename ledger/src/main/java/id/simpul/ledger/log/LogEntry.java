package id.simpul.ledger.log;

/** An entry as it is hashed: 32 random bytes, then the event as canonical JSON. */
public record LogEntry(long index, byte[] bytes) {

    /** Bytes before the event. */
    public static final int SALT_BYTES = 32;

    public byte[] salt() {
        return java.util.Arrays.copyOf(bytes, SALT_BYTES);
    }

    public byte[] event() {
        return java.util.Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length);
    }
}
