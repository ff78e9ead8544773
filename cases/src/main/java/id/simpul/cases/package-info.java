/** The words of a case (permohonan): its number, its states and who may move it. */
@NullMarked
package id.simpul.cases;

import org.jspecify.annotations.NullMarked;
