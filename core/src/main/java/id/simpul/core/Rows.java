package id.simpul.core;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes the rows of one statement. */
@FunctionalInterface
public interface Rows {

    void read(ResultSet rows) throws SQLException;
}
