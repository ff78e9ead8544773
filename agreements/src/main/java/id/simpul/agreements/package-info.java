/** What may be asked of whom: agreements as data, and the one decision over them. */
@NullMarked
package id.simpul.agreements;

import org.jspecify.annotations.NullMarked;
