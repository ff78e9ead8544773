/** News of cases that is read from where OPDs keep it: who reads, how far, and what was heard. */
@NullMarked
package id.simpul.cases.source;

import org.jspecify.annotations.NullMarked;
