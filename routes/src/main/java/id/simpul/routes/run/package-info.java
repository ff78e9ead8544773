/**
 * How the route of a case goes on over days: it is run from the top again and again, finished steps give what they gave, and
 * a run ends where it has to wait or where another partner's queue begins.
 */
@NullMarked
package id.simpul.routes.run;

import org.jspecify.annotations.NullMarked;
