/** Asks BPJS Kesehatan whether a resident is a member, to the recipe of its VClaim service. */
@NullMarked
package id.simpul.connectors.bpjs;

import org.jspecify.annotations.NullMarked;
