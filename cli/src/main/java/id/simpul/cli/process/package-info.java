/** Programs that outlive the command that started them: found again, checked to be ours, and only then ended. */
@NullMarked
package id.simpul.cli.process;

import org.jspecify.annotations.NullMarked;
