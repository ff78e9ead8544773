@NullMarked
package id.simpul.cases.sla;

import org.jspecify.annotations.NullMarked;
