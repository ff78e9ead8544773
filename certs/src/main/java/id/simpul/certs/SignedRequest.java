package id.simpul.certs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a request signature covers beside the body: a signature for one purpose cannot be shown for another.
 *
 * @param method {@code POST}
 * @param path without scheme, host and query: {@code /v1/layanan/kependudukan/verifikasi}
 * @param officer the value of the header {@code Simpul-Petugas}, decoded
 * @param use the value of the header {@code Simpul-Kegunaan}
 * @param onBehalf the value of the header {@code Simpul-Atas-Nama}; absent when it is not sent
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SignedRequest(String method, String path, String officer, String use, Optional<String> onBehalf) {

    /** A request in the member's own name. */
    public SignedRequest(String method, String path, String officer, String use) {
        this(method, path, officer, use, Optional.empty());
    }

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("htm", method);
        claims.put("htu", path);
        claims.put("petugas", officer);
        claims.put("kegunaan", use);
        onBehalf.ifPresent(member -> claims.put("atasNama", member));
        return claims;
    }

    @Override
    public String toString() {
        return "SignedRequest[" + method + " " + path + "]";
    }
}
