/** How a case comes in: accepted once, durably, before anybody is told. */
@NullMarked
package id.simpul.cases.intake;

import org.jspecify.annotations.NullMarked;
