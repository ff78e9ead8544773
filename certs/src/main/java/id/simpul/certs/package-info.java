/** Who someone is and what they signed: certificates, keys, JWS, the development PKI. The only room with Bouncy Castle. */
@NullMarked
package id.simpul.certs;

import org.jspecify.annotations.NullMarked;
