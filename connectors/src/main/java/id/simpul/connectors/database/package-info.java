/** Connections to the databases of partners: pinned TLS, a bounded number, and every byte counted. */
@NullMarked
package id.simpul.connectors.database;

import org.jspecify.annotations.NullMarked;
