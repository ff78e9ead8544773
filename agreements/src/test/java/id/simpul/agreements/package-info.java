/** Tests of the package of the same name. */
@NullMarked
package id.simpul.agreements;

import org.jspecify.annotations.NullMarked;
