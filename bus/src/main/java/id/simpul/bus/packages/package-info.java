/** The services and systems of this installation while it runs: imported, put in force, begun, ended. */
@NullMarked
package id.simpul.bus.packages;

import org.jspecify.annotations.NullMarked;
