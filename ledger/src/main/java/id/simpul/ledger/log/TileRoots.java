package id.simpul.ledger.log;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The roots of full tiles that were needed last. A full tile never changes, and the unfinished tile above it wants the roots
 * of all its children for every checkpoint and every proof. Safe for use by many threads.
 */
final class TileRoots {

    /** The unfinished tiles of three levels, and as many again for proofs of old entries. */
    private static final int MOST = 6 * Tiles.WIDTH;

    private record Place(int level, long tile) {}

    /** How a root is found that is not known. */
    interface Source {
        byte[] root() throws SQLException;
    }

    private final Map<Place, byte[]> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST;
        }
    };

    byte[] of(int level, long tile, Source source) throws SQLException {
        Place place = new Place(level, tile);
        byte[] root;
        synchronized (known) {
            root = known.get(place);
        }
        if (root == null) {
            root = source.root();
            synchronized (known) {
                known.put(place, root);
            }
        }
        return root;
    }
}
