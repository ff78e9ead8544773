/** What an operator does about cases: looks at parked work, decides about it, and pauses partners. */
@NullMarked
package id.simpul.cli.cases;

import org.jspecify.annotations.NullMarked;
