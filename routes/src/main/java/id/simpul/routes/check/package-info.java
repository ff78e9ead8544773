/** What may be in a service package, checked before any of it is used. */
@NullMarked
package id.simpul.routes.check;

import org.jspecify.annotations.NullMarked;
