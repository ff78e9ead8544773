/** Tokens made by hand, right and wrong, with keys from a real HTTPS server. */
@NullMarked
package id.simpul.certs.tokens;

import org.jspecify.annotations.NullMarked;
