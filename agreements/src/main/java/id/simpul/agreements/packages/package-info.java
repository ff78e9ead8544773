/** Versions of service packages and system files: imported once, never changed, in force or not. */
@NullMarked
package id.simpul.agreements.packages;

import org.jspecify.annotations.NullMarked;
