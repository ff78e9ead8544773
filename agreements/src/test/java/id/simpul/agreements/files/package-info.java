/** Tests of the package of the same name. */
@NullMarked
package id.simpul.agreements.files;

import org.jspecify.annotations.NullMarked;
