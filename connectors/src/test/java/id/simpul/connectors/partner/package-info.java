/** Tests of what connectors share. */
@NullMarked
package id.simpul.connectors.partner;

import org.jspecify.annotations.NullMarked;
