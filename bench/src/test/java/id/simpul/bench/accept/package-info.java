/** How fast applications are accepted, beside the same rows written by hand. */
@NullMarked
package id.simpul.bench.accept;

import org.jspecify.annotations.NullMarked;
