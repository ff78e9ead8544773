/** The folder of one installation, what is put into it, and what every command knows of it. */
@NullMarked
package id.simpul.cli.home;

import org.jspecify.annotations.NullMarked;
