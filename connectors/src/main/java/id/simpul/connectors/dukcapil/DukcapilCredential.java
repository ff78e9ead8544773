package id.simpul.connectors.dukcapil;

import java.net.InetAddress;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One access that Dukcapil gave to one institution. Institutions differ in path, method names and keys, and keep what
 * they were once given, so all of it is said here.
 *
 * @param institution ID_LEMBAGA, as in the path
 * @param address the registered address, sent as IP_USER
 * @param source the local address to call from; absent means the one the operating system takes
 * @param user reference to the secret that holds the user id
 * @param password reference to the secret that holds the password
 * @param path of this institution, as {@link DukcapilSettings#path()}; absent means that one. Older regional accesses
 *     have province and regency in it: {@code /dukcapil/get_json/35-09/{lembaga}/{method}}
 * @param methods the institution's names of the methods; one that is absent cannot be called
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record DukcapilCredential(
        String institution,
        String address,
        Optional<InetAddress> source,
        String user,
        String password,
        Optional<String> path,
        Map<DukcapilMethod, String> methods,
        RequestForm form) {

    public DukcapilCredential {
        methods = Map.copyOf(methods);
    }

    /**
     * How a request is written.
     *
     * @param elementsInLowerCase the keys of elements are {@code nama_lgkp} instead of {@code NAMA_LGKP}
     * @param date how dates are written, {@code dd-MM-yyyy} by default
     * @param thresholdIsNumber {@code 80} instead of {@code "80"}
     */
    public record RequestForm(
            Keys keys, boolean elementsInLowerCase, DateTimeFormatter date, boolean thresholdIsNumber) {

        /** As most institutions write. */
        public static RequestForm usual() {
            return new RequestForm(Keys.usual(), false, DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT), false);
        }
    }

    /** The names of the request's keys that are no elements. */
    public record Keys(String user, String password, String address, String threshold, String nik) {

        /** USER_ID, PASSWORD, IP_USER, TRESHOLD (so the service spells it), NIK. */
        public static Keys usual() {
            return new Keys("USER_ID", "PASSWORD", "IP_USER", "TRESHOLD", "NIK");
        }
    }
}
