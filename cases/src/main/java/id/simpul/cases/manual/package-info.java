/** What officers do at a counter for cases: the work list, taking a task, answering it, handing it back. */
@NullMarked
package id.simpul.cases.manual;

import org.jspecify.annotations.NullMarked;
