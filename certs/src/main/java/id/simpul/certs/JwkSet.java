package id.simpul.certs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public verification keys by key id, written and read as a JWK Set (RFC 7517 5). Old keys stay in it. */
public final class JwkSet {

    private final Map<String, PublicKey> keys;

    private JwkSet(Map<String, PublicKey> keys) {
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    public static JwkSet of(Collection<PublicKey> keys) {
        Map<String, PublicKey> byId = new LinkedHashMap<>();
        keys.stream().map(Jwk::of).forEach(jwk -> byId.put(jwk.keyId(), jwk.key()));
        return new JwkSet(byId);
    }

    /** Throws {@link IOException} when it is not a JWK Set of Ed25519 and P-256 keys named by their thumbprints. */
    public static JwkSet parse(byte[] json) throws IOException {
        JsonNode list = Json.readTree(json).path("keys");
        if (!list.isArray()) {
            throw new IOException("Not a JWK Set: no list named keys");
        }
        Map<String, PublicKey> byId = new LinkedHashMap<>();
        try {
            for (JsonNode entry : list) {
                Jwk jwk = Jwk.parse(entry);
                byId.put(jwk.keyId(), jwk.key());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("Not a JWK Set of Ed25519 and P-256 keys", e);
        }
        return new JwkSet(byId);
    }

    /** The same keys and one more; the same set if it is there. */
    public JwkSet with(PublicKey key) {
        Map<String, PublicKey> more = new LinkedHashMap<>(keys);
        more.put(Jwk.of(key).keyId(), key);
        return new JwkSet(more);
    }

    public Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    public String toJson() {
        List<Map<String, String>> members =
                keys.values().stream().map(key -> Jwk.of(key).members()).toList();
        return Json.write(Map.of("keys", members));
    }

    @Override
    public String toString() {
        return "JwkSet" + keys.keySet();
    }
}
