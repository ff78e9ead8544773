/** The commands of the workbench: make a service or a system, test it, try it, look at its route. No bus runs for them. */
@NullMarked
package id.simpul.cli.workbench;

import org.jspecify.annotations.NullMarked;
