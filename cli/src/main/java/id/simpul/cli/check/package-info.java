/** The command {@code check}: what people wrote, before the bus meets it. */
@NullMarked
package id.simpul.cli.check;

import org.jspecify.annotations.NullMarked;
