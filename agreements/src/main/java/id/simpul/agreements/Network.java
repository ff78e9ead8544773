package id.simpul.agreements;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291 2.3): {@code 10.20.0.0/16}, {@code ::1/128}.
 *
 * @param base its first address; all bits after the prefix are zero
 * @param prefix number of leading bits that must agree, at least 1
 */
public record Network(InetAddress base, int prefix) {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FORM = Pattern.compile(
            "(?<address>" + OCTET + "(\\." + OCTET + "){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*)/(?<prefix>[1-9]\\d{0,2})");

    public Network {
        byte[] bits = base.getAddress();
        if (prefix < 1 || prefix > bits.length * Byte.SIZE) {
            throw new IllegalArgumentException("Prefix " + prefix + " is not between 1 and " + bits.length * Byte.SIZE);
        }
        for (int bit = prefix; bit < bits.length * Byte.SIZE; bit++) {
            if ((bits[bit / Byte.SIZE] & 0x80 >> bit % Byte.SIZE) != 0) {
                throw new IllegalArgumentException("Address has bits set after the prefix of " + prefix + " bits");
            }
        }
    }

    /** Reads {@code 10.20.0.0/16}; empty for anything that is not exactly a network. Never asks the name service. */
    public static Optional<Network> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            // The pattern lets only literals pass, which the JDK reads without a look-up.
            InetAddress base = InetAddress.getByName(matcher.group("address"));
            return Optional.of(new Network(base, Integer.parseInt(matcher.group("prefix"))));
        } catch (UnknownHostException | IllegalArgumentException notANetwork) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        byte[] here = base.getAddress();
        byte[] there = address.getAddress();
        if (here.length != there.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (here[i] != there[i]) {
                return false;
            }
        }
        int mask = 0xFF00 >> prefix % Byte.SIZE & 0xFF;
        return mask == 0 || (here[whole] & mask) == (there[whole] & mask);
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + prefix;
    }
}
