package id.simpul.connectors.dukcapil;

import id.simpul.core.Mode;
import java.net.InetAddress;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * One access that Dukcapil gave to one institution.
 *
 * @param institution ID_LEMBAGA, as in the path
 * @param address the registered address, sent as IP_USER
 * @param source the local address to call from; absent means the one the operating system takes
 * @param user reference to the secret that holds the user id
 * @param password reference to the secret that holds the password
 * @param methods the institution's name of the method, per mode; a mode that is absent cannot be called
 * @param dateForm how dates are written in requests, {@code dd-MM-yyyy} by default
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DukcapilCredential(
        String institution, String address, Optional<InetAddress> source, String user, String password,
        Map<Mode, String> methods, Keys keys, DateTimeFormatter dateForm) {

    public DukcapilCredential {
        methods = Map.copyOf(methods);
    }

    /** The names of the request's keys that are no elements. */
    public record Keys(String user, String password, String address, String threshold, String nik) {

        /** USER_ID, PASSWORD, IP_USER, TRESHOLD (so the service spells it), NIK. */
        public static Keys usual() {
            return new Keys("USER_ID", "PASSWORD", "IP_USER", "TRESHOLD", "NIK");
        }
    }
}
