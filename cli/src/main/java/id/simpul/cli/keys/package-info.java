/** The keys and certificates that an installation makes for itself. */
@NullMarked
package id.simpul.cli.keys;

import org.jspecify.annotations.NullMarked;
