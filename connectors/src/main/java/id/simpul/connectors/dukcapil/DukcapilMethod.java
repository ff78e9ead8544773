package id.simpul.connectors.dukcapil;

import id.simpul.core.Mode;
import java.util.Optional;
import java.util.stream.Stream;

/** What Dukcapil can be asked to do. Each institution has its own names for the methods, and not every method. */
public enum DukcapilMethod {
    /** Compares claims: {@code CALL_VERIFY_BY_ELEMEN}, formerly {@code nik_verifby_elemen} and others. */
    VERIFY("verify", Mode.VERIFY),
    /** Gives one person's record: {@code CALL_NIK}. */
    RETRIEVE("retrieve", Mode.RETRIEVE),
    /**
     * Gives the records of all on the person's family card: {@code CALL_NIK_GET_KK}. The shape of its answer is
     * published nowhere; that each record is one of {@code content}, as a retrieval has it, is an assumption.
     */
    FAMILY("family", Mode.RETRIEVE);

    private final String key;
    private final Mode mode;

    DukcapilMethod(String key, Mode mode) {
        this.key = key;
        this.mode = mode;
    }

    /** Finds the method that an endpoint URI names. */
    static Optional<DukcapilMethod> ofKey(String key) {
        return Stream.of(values()).filter(method -> method.key.equals(key)).findFirst();
    }

    /** The word in endpoint URIs and system files. */
    public String key() {
        return key;
    }

    /** What an agreement must grant for it. */
    public Mode mode() {
        return mode;
    }
}
