package id.simpul.bus.production;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells addresses of this machine from others by how they are written; nothing is looked up. */
final class Addresses {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[?(::1|0*(:0*){6}:0*1)]?");
    private static final Pattern ANY = Pattern.compile("0\\.0\\.0\\.0|\\[?::]?");

    private Addresses() {}

    static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || LOOPBACK.matcher(name).matches();
    }

    /** Loopback, or the address that stands for every interface of this machine. */
    static boolean isThisMachine(String host) {
        return isLoopback(host) || ANY.matcher(host).matches();
    }
}
