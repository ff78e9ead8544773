/** Bus processes killed under load, and judged by what every part wrote down by itself. */
@NullMarked
package id.simpul.cli.drill;

import org.jspecify.annotations.NullMarked;
