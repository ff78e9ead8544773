/** The registered logins of the drop-in door: what a user name and a password stand for. */
@NullMarked
package id.simpul.agreements.dropin;

import org.jspecify.annotations.NullMarked;
