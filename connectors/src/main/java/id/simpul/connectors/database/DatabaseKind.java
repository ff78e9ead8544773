package id.simpul.connectors.database;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/** The kinds of databases that can be connected to. MySQL speaks to the driver of MariaDB. */
public enum DatabaseKind {
    POSTGRESQL,
    MARIADB,
    MYSQL;

    public static DatabaseKind parse(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    String url(String host, int port, String database) {
        String scheme = this == POSTGRESQL ? "postgresql" : "mariadb";
        return "jdbc:" + scheme + "://" + host + ':' + port + '/' + database;
    }

    /** TLS with the pinned certificates, checked against the host's name; no file, no class and no batch of the server's. */
    Properties properties(DatabaseReach reach) {
        Duration connect = reach.timeouts().connect();
        Duration answer = reach.timeouts().answer();
        Properties properties = this == POSTGRESQL ? postgresql(connect, answer) : mariaDb(connect, answer);
        if (this == POSTGRESQL) {
            // Before it makes room for what a server announces.
            properties.setProperty("maxResultBuffer", Integer.toString(reach.largestAnswer()));
        }
        properties.setProperty("socketFactory", LineFactory.class.getName());
        return properties;
    }

    private static Properties postgresql(Duration connect, Duration answer) {
        Properties properties = new Properties();
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslfactory", PinnedTlsFactory.class.getName());
        properties.setProperty("connectTimeout", Long.toString(Math.max(1, connect.toSeconds())));
        // Another value would let the driver connect in a thread of its own.
        properties.setProperty("loginTimeout", "0");
        // The server finds out the type of a text, and gives up by itself what nobody waits for any more.
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("options", "-c statement_timeout=" + answer.toMillis());
        // Statements are sent with their text each time, so that a pooler may stand between.
        properties.setProperty("prepareThreshold", "0");
        properties.setProperty("ApplicationName", "Simpul");
        return properties;
    }

    private Properties mariaDb(Duration connect, Duration answer) {
        Properties properties = new Properties();
        properties.setProperty("sslMode", "verify-full");
        properties.setProperty("tlsSocketType", PinnedTlsPlugin.TYPE);
        properties.setProperty("connectTimeout", Long.toString(connect.toMillis()));
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty(
                "sessionVariables",
                this == MYSQL
                        ? "max_execution_time=" + answer.toMillis()
                        : "max_statement_time=" + Math.max(1, answer.toSeconds()));
        return properties;
    }
}
