/** The SLA clock (jam layanan): working days of the region, and how many of them a case has used. */
@NullMarked
package id.simpul.cases.sla;

import org.jspecify.annotations.NullMarked;
