/** What people read is tried: the commands and files of the README and the manuals. */
@NullMarked
package id.simpul.cli.docs;

import org.jspecify.annotations.NullMarked;
