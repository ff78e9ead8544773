/** Strict reading of system files: an unknown key is a fault, and all faults are told at once. */
@NullMarked
package id.simpul.connectors.systemfile;

import org.jspecify.annotations.NullMarked;
