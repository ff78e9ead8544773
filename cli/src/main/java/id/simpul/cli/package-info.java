/**
 * The command {@code simpul}: starts and stops an installation, makes certificates, checks evidence. Starts no Spring. What
 * each subcommand does lies in the package of its feature; none of them knows this one.
 */
@NullMarked
package id.simpul.cli;

import org.jspecify.annotations.NullMarked;
