/** How partners are reached. One package a partner; what they share would stand here. */
@NullMarked
package id.simpul.connectors;

import org.jspecify.annotations.NullMarked;
