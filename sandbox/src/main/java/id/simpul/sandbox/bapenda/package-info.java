/** The simulated SISMIOP of Bapenda: the tables of land tax in a database that is reached over TLS, and its faults. */
@NullMarked
package id.simpul.sandbox.bapenda;

import org.jspecify.annotations.NullMarked;
