/** The words every room uses, and the ports that rooms fill for each other. Depends on the JDK only. */
@NullMarked
package id.simpul.core;

import org.jspecify.annotations.NullMarked;
