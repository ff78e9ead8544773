/** The simulated application "siapkerja" of Disnaker: the job seeker's card (AK/1), in the habits of a PHP programmer. */
@NullMarked
package id.simpul.sandbox.disnaker;

import org.jspecify.annotations.NullMarked;
