package id.simpul.connectors.opd;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;

/**
 * A statement of a database.
 *
 * @param reading pointers are {@code /rows} for the number of rows, {@code /row/column} for a value of the one row, and
 *     {@code /changed} for the number of rows that were changed
 * @param inquiry how to ask whether a call with a key has arrived; an effect always has one
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record JdbcOperation(
        String name, boolean effect, Statement statement, Reading reading, Optional<JdbcInquiry> inquiry)
        implements Operation {

    /** How to ask whether a call has arrived. No row means in so many words that there is no such key. */
    public record JdbcInquiry(Statement statement, Optional<JsonPointer> keyAt, Reading reading) {}
}
