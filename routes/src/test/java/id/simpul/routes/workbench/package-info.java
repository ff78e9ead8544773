@NullMarked
package id.simpul.routes.workbench;

import org.jspecify.annotations.NullMarked;
