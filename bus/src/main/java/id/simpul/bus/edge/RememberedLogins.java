package id.simpul.bus.edge;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/** For each user the tag of the password that was right last; of so many users only, the least used one is forgotten. */
final class RememberedLogins {

    private static final int MOST = 1000;

    private final Map<String, byte[]> tags = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean has(String user, byte[] tag) {
        byte[] right = tags.get(user);
        return right != null && MessageDigest.isEqual(right, tag);
    }

    synchronized void put(String user, byte[] tag) {
        tags.put(user, tag);
    }
}
