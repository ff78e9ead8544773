/** What simulated partners do alike with HTTP and JSON. */
@NullMarked
package id.simpul.sandbox.web;

import org.jspecify.annotations.NullMarked;
