/** Tests with real processes. */
@NullMarked
package id.simpul.cli.postgres;

import org.jspecify.annotations.NullMarked;
