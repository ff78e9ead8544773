/** Tests of the component {@code dukcapil}, against the simulated Dukcapil over real TLS. */
@NullMarked
package id.simpul.connectors.dukcapil;

import org.jspecify.annotations.NullMarked;
