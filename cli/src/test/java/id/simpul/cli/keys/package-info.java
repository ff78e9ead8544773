/** Tests of the keys. */
@NullMarked
package id.simpul.cli.keys;

import org.jspecify.annotations.NullMarked;
