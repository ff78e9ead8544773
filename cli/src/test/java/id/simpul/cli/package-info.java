/** Tests of the command as a whole, with real processes where it starts some. */
@NullMarked
package id.simpul.cli;

import org.jspecify.annotations.NullMarked;
