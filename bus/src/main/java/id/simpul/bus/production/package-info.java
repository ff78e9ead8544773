/** Before a production bus does anything: every insecure setting, each with its fix, and no start while there is one. */
@NullMarked
package id.simpul.bus.production;

import org.jspecify.annotations.NullMarked;
