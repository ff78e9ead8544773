package id.simpul.connectors.bpjs;

import java.util.Optional;
import java.util.stream.Stream;

/** What BPJS can be asked. The path below the base address is VClaim's; nothing but this connector fills it in. */
public enum BpjsOperation {
    PESERTA_BY_NIK("peserta-by-nik", "/Peserta/nik/{nomor}/tglSEP/{tanggal}"),
    PESERTA_BY_KARTU("peserta-by-kartu", "/Peserta/nokartu/{nomor}/tglSEP/{tanggal}");

    private final String key;
    private final String path;

    BpjsOperation(String key, String path) {
        this.key = key;
        this.path = path;
    }

    static Optional<BpjsOperation> ofKey(String key) {
        return Stream.of(values())
                .filter(operation -> operation.key.equals(key))
                .findFirst();
    }

    /** The word in endpoint URIs and system files. */
    public String key() {
        return key;
    }

    /** With {@code {nomor}} and {@code {tanggal}} to be filled in. */
    String path() {
        return path;
    }
}
