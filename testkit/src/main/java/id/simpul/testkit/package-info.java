/** Real parts for tests: the same PostgreSQL from a container where Docker answers and from a process elsewhere. */
@NullMarked
package id.simpul.testkit;

import org.jspecify.annotations.NullMarked;
