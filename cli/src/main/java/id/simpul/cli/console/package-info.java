/** What people read at the command: words in two languages, progress, failures, and the report line of a program. */
@NullMarked
package id.simpul.cli.console;

import org.jspecify.annotations.NullMarked;
