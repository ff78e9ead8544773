/** Tests of how a drill judges. */
@NullMarked
package id.simpul.cli.drill;

import org.jspecify.annotations.NullMarked;
