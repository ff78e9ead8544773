/** Work that a person must decide about, and partners that a person has paused. */
@NullMarked
package id.simpul.cases.parked;

import org.jspecify.annotations.NullMarked;
