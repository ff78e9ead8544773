package id.simpul.ledger.evidence;

import id.simpul.ledger.CanonicalJson;
import id.simpul.ledger.evidence.Verdict.Proved;
import id.simpul.ledger.evidence.Verdict.Reason;
import id.simpul.ledger.evidence.Verdict.Rejected;
import id.simpul.ledger.log.Checkpoint;
import id.simpul.ledger.log.Hashes;
import id.simpul.ledger.log.InclusionProof;
import id.simpul.ledger.log.VerifierKey;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a bundle with nothing but the bundle and the log's public key: no bus, no database, no network. */
public final class BundleVerifier {

    private BundleVerifier() {}

    /** @param trusted keys known from elsewhere; empty takes the bundle's own key and says so in the verdict */
    public static Verdict verify(byte[] bytes, Set<VerifierKey> trusted) {
        Optional<Bundle> bundle = Bundle.read(bytes);
        if (bundle.isEmpty()
                || !bundle.get().format().equals(Bundle.FORMAT)
                || bundle.get().entries().isEmpty()) {
            return new Rejected(Reason.NOT_A_BUNDLE);
        }
        try {
            return verify(bundle.get(), trusted);
        } catch (IllegalArgumentException malformedKeyOrBase64) {
            return new Rejected(Reason.NOT_A_BUNDLE);
        }
    }

    private static Verdict verify(Bundle bundle, Set<VerifierKey> trusted) {
        VerifierKey key = VerifierKey.parse(bundle.key());
        if (!trusted.isEmpty() && !trusted.contains(key)) {
            return new Rejected(Reason.KEY_NOT_TRUSTED);
        }
        Optional<Checkpoint> checkpoint = Checkpoint.open(bundle.checkpoint(), List.of(key));
        if (checkpoint.isEmpty()) {
            return new Rejected(Reason.CHECKPOINT_NOT_SIGNED);
        }
        long previous = -1;
        for (Bundle.Item item : bundle.entries()) {
            if (!isInLog(item, checkpoint.get())) {
                return new Rejected(Reason.ENTRY_NOT_IN_LOG);
            }
            if (item.index() <= previous
                    || !item.event().path("exchange").asText().equals(bundle.exchange())) {
                return new Rejected(Reason.ENTRY_NOT_OF_EXCHANGE);
            }
            previous = item.index();
        }
        return new Proved(
                bundle.exchange(),
                checkpoint.get().origin(),
                checkpoint.get().size(),
                key.toString(),
                !trusted.isEmpty(),
                bundle.entries().stream().map(Bundle.Item::event).toList());
    }

    private static boolean isInLog(Bundle.Item item, Checkpoint checkpoint) {
        byte[] salt = decode(item.salt());
        byte[] event = CanonicalJson.of(item.event());
        byte[] entry = ByteBuffer.allocate(salt.length + event.length)
                .put(salt)
                .put(event)
                .array();
        List<byte[]> path = item.proof().stream().map(BundleVerifier::decode).toList();
        return new InclusionProof(item.index(), path).proves(Hashes.leaf(entry), checkpoint.size(), checkpoint.root());
    }

    /** Only the one base64 form of the bytes: unused bits at the end may not vary. */
    private static byte[] decode(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("Not the shortest base64 form");
        }
        return bytes;
    }
}
