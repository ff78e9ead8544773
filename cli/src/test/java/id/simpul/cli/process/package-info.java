/** Tests with real processes. */
@NullMarked
package id.simpul.cli.process;

import org.jspecify.annotations.NullMarked;
