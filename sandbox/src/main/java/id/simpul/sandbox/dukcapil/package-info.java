/** The simulated Dukcapil web service, profile {@code current}, with a synthetic population. */
@NullMarked
package id.simpul.sandbox.dukcapil;

import org.jspecify.annotations.NullMarked;
