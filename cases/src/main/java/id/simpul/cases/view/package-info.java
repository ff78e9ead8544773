/** What can be seen of a case, and by whom. */
@NullMarked
package id.simpul.cases.view;

import org.jspecify.annotations.NullMarked;
