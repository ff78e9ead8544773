@NullMarked
package id.simpul.cases.run;

import org.jspecify.annotations.NullMarked;
