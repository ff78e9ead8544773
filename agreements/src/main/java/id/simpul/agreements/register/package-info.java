/** Keeps members and agreement versions, and changes their states. Every change is in the log. */
@NullMarked
package id.simpul.agreements.register;

import org.jspecify.annotations.NullMarked;
