/** The services of this installation while it runs: imported, put in force, begun, ended. */
@NullMarked
package id.simpul.bus.services;

import org.jspecify.annotations.NullMarked;
