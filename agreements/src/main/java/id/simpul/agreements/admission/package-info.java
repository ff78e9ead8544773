/** Lets calls through and answers out: decides in the transaction, charges quota accounts, and records both. */
@NullMarked
package id.simpul.agreements.admission;

import org.jspecify.annotations.NullMarked;
