/** Tests of the folder of an installation. */
@NullMarked
package id.simpul.cli.home;

import org.jspecify.annotations.NullMarked;
