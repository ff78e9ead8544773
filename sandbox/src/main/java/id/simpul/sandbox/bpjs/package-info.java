/** A simulated VClaim service of BPJS Kesehatan, strict about what callers must do. */
@NullMarked
package id.simpul.sandbox.bpjs;

import org.jspecify.annotations.NullMarked;
