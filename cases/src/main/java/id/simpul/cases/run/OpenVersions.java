package id.simpul.cases.run;

import id.simpul.core.ServiceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The versions of services on which cases are open: a case stays on the version it began with. */
public final class OpenVersions {

    private final DataSource database;

    public OpenVersions(DataSource database) {
        this.database = database;
    }

    /** One version of a service, as the installation names it. */
    public record Version(ServiceId service, String label) {}

    /** Looks at every open case, so it is not asked often. */
    public List<Version> all() throws SQLException {
        String sql = "SELECT DISTINCT service, service_version FROM cases.case_file WHERE closed_at IS NULL";
        List<Version> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                versions.add(new Version(new ServiceId(row.getString("service")), row.getString("service_version")));
            }
        }
        return versions;
    }
}
