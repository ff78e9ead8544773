/** The Camel component {@code dukcapil:verify} and {@code dukcapil:retrieve}. */
@NullMarked
package id.simpul.connectors.dukcapil;

import org.jspecify.annotations.NullMarked;
