/** Mappings: small files that say how values of an exchange become values of another form, run by JSLT. */
@NullMarked
package id.simpul.routes.mapping;

import org.jspecify.annotations.NullMarked;
