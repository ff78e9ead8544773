/** Tests of the simulated siapkerja, over real TLS. */
@NullMarked
package id.simpul.sandbox.disnaker;

import org.jspecify.annotations.NullMarked;
