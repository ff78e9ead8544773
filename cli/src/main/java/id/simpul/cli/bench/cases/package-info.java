/** Measurements of cases: how they travel, how attachments come in, and how a million of them wait. */
@NullMarked
package id.simpul.cli.bench.cases;

import org.jspecify.annotations.NullMarked;
