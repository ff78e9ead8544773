package id.simpul.sandbox.disnaker;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an application for a card stands. */
public enum Status {
    DITERIMA("Permohonan diterima, menunggu petugas."),
    DIPROSES("Permohonan sedang diperiksa petugas."),
    PERLU_PERBAIKAN("Data permohonan perlu diperbaiki."),
    DISETUJUI("Permohonan disetujui, kartu sedang dicetak."),
    DITOLAK("Permohonan ditolak."),
    TERBIT("Kartu AK/1 sudah terbit."),
    DIBATALKAN("Permohonan dibatalkan pemohon.");

    private final String usualReason;

    Status(String usualReason) {
        this.usualReason = usualReason;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> find(String key) {
        return Stream.of(values()).filter(status -> status.key().equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when there is none */
    @JsonCreator
    static Status of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No such status"));
    }

    /** What the officer writes when they write nothing. */
    String usualReason() {
        return usualReason;
    }

    boolean isFinal() {
        return this == DITOLAK || this == TERBIT || this == DIBATALKAN;
    }
}
