@NullMarked
package id.simpul.sandbox.bpjs;

import org.jspecify.annotations.NullMarked;
