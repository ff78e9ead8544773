/** Tests of the parts, with real processes where they start some. */
@NullMarked
package id.simpul.cli.installation;

import org.jspecify.annotations.NullMarked;
