/** Reads agreement and member files, and says everything that is wrong with them at once, with the place. */
@NullMarked
package id.simpul.agreements.files;

import org.jspecify.annotations.NullMarked;
