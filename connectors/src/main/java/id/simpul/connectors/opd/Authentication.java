package id.simpul.connectors.opd;

/** How the bus shows the partner who it is. Only references to secrets. */
public sealed interface Authentication {

    /** A secret in a header of its own. */
    record ApiKey(String header, String secret) implements Authentication {}

    record Basic(String user, String password) implements Authentication {}

    record Bearer(String secret) implements Authentication {}

    /** WS-Security UsernameToken with the password as text, which TLS keeps. */
    record UsernameToken(String user, String password) implements Authentication {}
}
