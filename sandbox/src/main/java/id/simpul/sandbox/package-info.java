/** The program that runs the simulated partners, and what all of them share: TLS with a marked certificate. */
@NullMarked
package id.simpul.sandbox;

import org.jspecify.annotations.NullMarked;
