/** How a case goes on: work that is claimed, steps that are recorded, ends that say what comes next. */
@NullMarked
package id.simpul.cases.run;

import org.jspecify.annotations.NullMarked;
