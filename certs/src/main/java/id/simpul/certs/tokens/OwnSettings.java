package id.simpul.certs.tokens;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The tokens that this installation issues itself.
 *
 * @param issuer the address that callers know, as the tokens name it
 * @param audience names the installation
 * @param keys JWK Set with the public key that signs now, and those that did so lately
 * @param lifetime how long a token is believed
 */
public record OwnSettings(String issuer, String audience, Path keys, Duration lifetime) {}
