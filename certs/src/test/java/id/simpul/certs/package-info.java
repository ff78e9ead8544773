/** Tests with real keys, real TLS and ordinary JOSE libraries. */
@NullMarked
package id.simpul.certs;

import org.jspecify.annotations.NullMarked;
