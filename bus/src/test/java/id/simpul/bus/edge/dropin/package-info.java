@NullMarked
package id.simpul.bus.edge.dropin;

import org.jspecify.annotations.NullMarked;
