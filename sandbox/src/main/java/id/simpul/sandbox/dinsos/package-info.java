/** The simulated simbansos of Dinsos: a SOAP service that knows who receives aid, and takes names of those who should. */
@NullMarked
package id.simpul.sandbox.dinsos;

import org.jspecify.annotations.NullMarked;
