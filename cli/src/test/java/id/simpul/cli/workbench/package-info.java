@NullMarked
package id.simpul.cli.workbench;

import org.jspecify.annotations.NullMarked;
