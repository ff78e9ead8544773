/** Tests of the simulated Dukcapil. */
@NullMarked
package id.simpul.sandbox.dukcapil;

import org.jspecify.annotations.NullMarked;
