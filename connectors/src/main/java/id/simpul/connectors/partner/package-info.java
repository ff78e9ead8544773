/** What connectors to any partner share: its pinned TLS, calls within their time, breaker and bulkhead, and the proof. */
@NullMarked
package id.simpul.connectors.partner;

import org.jspecify.annotations.NullMarked;
