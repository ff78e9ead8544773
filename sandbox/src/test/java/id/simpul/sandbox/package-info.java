/** Tests of the sandbox program, and the certificate maker that other rooms' tests use. */
@NullMarked
package id.simpul.sandbox;

import org.jspecify.annotations.NullMarked;
