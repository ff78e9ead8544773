/** Tests of the package of the same name. */
@NullMarked
package id.simpul.agreements.packages;

import org.jspecify.annotations.NullMarked;
