/** Our own PostgreSQL: a process of its own, its data in the installation's folder, durable and closed to others. */
@NullMarked
package id.simpul.cli.postgres;

import org.jspecify.annotations.NullMarked;
