@NullMarked
package id.simpul.connectors.bpjs;

import org.jspecify.annotations.NullMarked;
