/** Tests of the package of the same name. */
@NullMarked
package id.simpul.agreements.admission;

import org.jspecify.annotations.NullMarked;
