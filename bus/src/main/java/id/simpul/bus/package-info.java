/** The running program: settings and wiring. Only here are parts put together; nothing looks another part up. */
@NullMarked
package id.simpul.bus;

import org.jspecify.annotations.NullMarked;
