/** The parts of an installation as processes: started, stopped, watched. */
@NullMarked
package id.simpul.cli.installation;

import org.jspecify.annotations.NullMarked;
