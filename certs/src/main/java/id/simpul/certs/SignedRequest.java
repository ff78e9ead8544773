package id.simpul.certs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request signature covers beside the body: a signature for one purpose cannot be shown for another.
 *
 * @param method {@code POST}
 * @param path without scheme, host and query: {@code /v1/layanan/kependudukan/verifikasi}
 * @param officer the value of the header {@code Simpul-Petugas}, decoded
 * @param use the value of the header {@code Simpul-Kegunaan}
 */
public record SignedRequest(String method, String path, String officer, String use) {

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("htm", method);
        claims.put("htu", path);
        claims.put("petugas", officer);
        claims.put("kegunaan", use);
        return claims;
    }

    @Override
    public String toString() {
        return "SignedRequest[" + method + " " + path + "]";
    }
}
