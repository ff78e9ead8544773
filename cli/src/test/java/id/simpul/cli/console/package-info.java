/** Tests of what people read. */
@NullMarked
package id.simpul.cli.console;

import org.jspecify.annotations.NullMarked;
