/** An operator's decisions about agreements, members and certificates. */
@NullMarked
package id.simpul.cli.register;

import org.jspecify.annotations.NullMarked;
