/** A service package on the bench: its route runs as in the bus, with partners that say what a case file gives them. */
@NullMarked
package id.simpul.routes.workbench;

import org.jspecify.annotations.NullMarked;
