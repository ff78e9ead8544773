/** What goes where: the {@code service:} door, its guard, and the service packages behind it. */
@NullMarked
package id.simpul.routes;

import org.jspecify.annotations.NullMarked;
