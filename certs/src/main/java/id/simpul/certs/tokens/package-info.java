/** Who someone is by an access token of an OAuth2 issuer. */
@NullMarked
package id.simpul.certs.tokens;

import org.jspecify.annotations.NullMarked;
