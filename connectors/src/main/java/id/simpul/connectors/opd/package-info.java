/** The Camel component {@code opd}: the application of an OPD, described by one system file. */
@NullMarked
package id.simpul.connectors.opd;

import org.jspecify.annotations.NullMarked;
