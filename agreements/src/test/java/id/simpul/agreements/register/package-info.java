/** Tests of the package of the same name. */
@NullMarked
package id.simpul.agreements.register;

import org.jspecify.annotations.NullMarked;
