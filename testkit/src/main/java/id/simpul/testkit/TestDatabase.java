package id.simpul.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database with the two roles of an installation: the owner migrates, the bus has only what it is granted. */
public record TestDatabase(String url, String ownerUser, String ownerPassword, String busUser, String busPassword) {

    public DataSource owner() {
        return source(ownerUser, ownerPassword);
    }

    public DataSource bus() {
        return source(busUser, busPassword);
    }

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, ownerUser, ownerPassword);
    }

    private DataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
