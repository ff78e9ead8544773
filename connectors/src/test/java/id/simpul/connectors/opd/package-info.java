/** Tests of the component {@code opd}, against a small server over real TLS. */
@NullMarked
package id.simpul.connectors.opd;

import org.jspecify.annotations.NullMarked;
