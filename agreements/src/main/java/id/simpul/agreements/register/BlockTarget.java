package id.simpul.agreements.register;

import id.simpul.core.MemberId;
import id.simpul.core.ServiceId;
import id.simpul.core.SystemId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What can be stopped at once.
 *
 * @param name member id, system id, service id, partner or delegation id; {@code *} for the installation
 */
public record BlockTarget(Kind kind, String name) {

    /** The kinds, as the database and the log name them in lower case. */
    public enum Kind {
        MEMBER,
        SYSTEM,
        SERVICE,
        PARTNER,
        INSTALLATION,
        DELEGATION;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String WHOLE = "instalasi";
    private static final String PARTNER = "mitra:";
    private static final String DELEGATION = "pelimpahan:";
    private static final Pattern PARTNER_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Pattern DELEGATION_ID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");

    public BlockTarget {
        switch (kind) {
            case MEMBER -> new MemberId(name);
            case SYSTEM -> new SystemId(name);
            case SERVICE -> new ServiceId(name);
            case PARTNER -> requirePartner(name);
            case INSTALLATION -> requireWhole(name);
            case DELEGATION -> requireDelegation(name);
        }
    }

    /**
     * Reads what an operator types: {@code 3509.dinsos}, {@code 3509.dinsos.simbansos}, {@code kependudukan/verifikasi},
     * {@code mitra:dukcapil}, {@code pelimpahan:dinsos-oleh-bapenda} or {@code instalasi}. Throws {@link IllegalArgumentException} for anything else.
     */
    public static BlockTarget of(String text) {
        if (text.equals(WHOLE)) {
            return new BlockTarget(Kind.INSTALLATION, "*");
        }
        if (text.startsWith(PARTNER)) {
            return new BlockTarget(Kind.PARTNER, text.substring(PARTNER.length()));
        }
        if (text.startsWith(DELEGATION)) {
            return new BlockTarget(Kind.DELEGATION, text.substring(DELEGATION.length()));
        }
        if (text.indexOf('/') >= 0) {
            return new BlockTarget(Kind.SERVICE, text);
        }
        boolean isSystem = text.indexOf('.') != text.lastIndexOf('.');
        return new BlockTarget(isSystem ? Kind.SYSTEM : Kind.MEMBER, text);
    }

    /** As an operator types it. */
    public String typed() {
        return switch (kind) {
            case PARTNER -> PARTNER + name;
            case INSTALLATION -> WHOLE;
            case DELEGATION -> DELEGATION + name;
            case MEMBER, SYSTEM, SERVICE -> name;
        };
    }

    private static void requirePartner(String name) {
        if (!PARTNER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A partner is named as in mitra:dukcapil");
        }
    }

    private static void requireDelegation(String name) {
        if (!DELEGATION_ID.matcher(name).matches()) {
            throw new IllegalArgumentException("A delegation is named as in pelimpahan:dinsos-oleh-bapenda");
        }
    }

    private static void requireWhole(String name) {
        if (!name.equals("*")) {
            throw new IllegalArgumentException("The installation has no other name than *");
        }
    }
}
