/** Services from the command line: which versions there are, and which one is in force. */
@NullMarked
package id.simpul.cli.services;

import org.jspecify.annotations.NullMarked;
