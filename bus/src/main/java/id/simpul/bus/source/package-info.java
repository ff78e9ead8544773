/** Reads what databases of OPDs say of cases, and tells it to the cases. */
@NullMarked
package id.simpul.bus.source;

import org.jspecify.annotations.NullMarked;
