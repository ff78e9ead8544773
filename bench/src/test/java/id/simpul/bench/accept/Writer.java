package id.simpul.bench.accept;

import java.sql.SQLException;

/** One thread's way to make one application durable. */
interface Writer extends AutoCloseable {

    void write() throws SQLException;

    @Override
    default void close() throws SQLException {}
}
