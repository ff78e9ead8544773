/** Erases what a case held of personal data when its time is over; that there was a case stays provable. */
@NullMarked
package id.simpul.cases.erasure;

import org.jspecify.annotations.NullMarked;
