@NullMarked
package id.simpul.cases;

import org.jspecify.annotations.NullMarked;
