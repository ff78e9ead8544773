/** The main job and every way in which it is refused, played in an installation of its own. */
@NullMarked
package id.simpul.cli.demo;

import org.jspecify.annotations.NullMarked;
