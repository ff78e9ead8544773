/** Commands of an installation whose parts run in containers, each started by somebody else. See docs/docker.md. */
@NullMarked
package id.simpul.cli.container;

import org.jspecify.annotations.NullMarked;
