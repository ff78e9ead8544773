/** Tests of what the verifiers say. */
@NullMarked
package id.simpul.cli.evidence;

import org.jspecify.annotations.NullMarked;
