/** The command {@code simpul}: starts and stops an installation, makes certificates, checks evidence. Starts no Spring. */
@NullMarked
package id.simpul.cli;

import org.jspecify.annotations.NullMarked;
