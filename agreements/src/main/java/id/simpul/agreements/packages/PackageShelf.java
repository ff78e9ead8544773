package id.simpul.agreements.packages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What was imported, and what of it is in force. */
public final class PackageShelf {

    private final DataSource database;

    public PackageShelf(DataSource database) {
        this.database = database;
    }

    /** The label in force of everything of a kind, by name. */
    public SortedMap<String, String> inForce(PackageKind kind) throws SQLException {
        String sql = "SELECT name, label FROM agreements.package_in_force WHERE kind = ? AND label IS NOT NULL";
        SortedMap<String, String> labels = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind.key());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    labels.put(row.getString("name"), row.getString("label"));
                }
            }
        }
        return labels;
    }

    /** The names of which some version was in force once. */
    public SortedSet<String> everInForce(PackageKind kind) throws SQLException {
        String sql = "SELECT name FROM agreements.package_in_force WHERE kind = ?";
        SortedSet<String> names = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind.key());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString("name"));
                }
            }
        }
        return names;
    }

    /** The version that has this content, if it was imported. */
    public Optional<PackageImported.Held> find(PackageName name, String sha256) throws SQLException {
        String sql = """
                SELECT v.label, f.label IS NOT DISTINCT FROM v.label AS in_force
                FROM agreements.package_version v
                LEFT JOIN agreements.package_in_force f ON f.kind = v.kind AND f.name = v.name
                WHERE v.kind = ? AND v.name = ? AND v.sha256 = ? LIMIT 1""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name.kind().key());
            select.setString(2, name.name());
            select.setString(3, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new PackageImported.Held(row.getString("label"), false, row.getBoolean("in_force")))
                        : Optional.empty();
            }
        }
    }

    /** The files of a version, packed as they were imported. */
    public Optional<byte[]> content(PackageName name, String label) throws SQLException {
        String sql = "SELECT content FROM agreements.package_version WHERE kind = ? AND name = ? AND label = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name.kind().key());
            select.setString(2, name.name());
            select.setString(3, label);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes("content")) : Optional.empty();
            }
        }
    }

    /** The version that was in force before the one that is now, or last was. */
    public Optional<String> before(PackageName name) throws SQLException {
        String sql = """
                SELECT c.label FROM agreements.package_change c
                WHERE c.kind = ? AND c.name = ? AND c.label IS NOT NULL AND c.label IS DISTINCT FROM
                    (SELECT f.label FROM agreements.package_in_force f WHERE f.kind = c.kind AND f.name = c.name)
                ORDER BY c.change_id DESC LIMIT 1""";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name.kind().key());
            select.setString(2, name.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString("label")) : Optional.empty();
            }
        }
    }

    /** Every version of a kind, the newest first of each name. */
    public List<PackageVersion> versions(PackageKind kind) throws SQLException {
        String sql = """
                SELECT v.name, v.label, v.sha256, v.imported_at, v.imported_by,
                    CASE WHEN f.label = v.label THEN f.since END AS since,
                    NOT EXISTS (SELECT 1 FROM agreements.package_change c
                        WHERE c.kind = v.kind AND c.name = v.name AND c.label = v.label) AS draft
                FROM agreements.package_version v
                LEFT JOIN agreements.package_in_force f ON f.kind = v.kind AND f.name = v.name
                WHERE v.kind = ? ORDER BY v.name, v.imported_at DESC""";
        List<PackageVersion> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind.key());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(version(kind, row));
                }
            }
        }
        return versions;
    }

    private static PackageVersion version(PackageKind kind, ResultSet row) throws SQLException {
        Optional<Instant> since = Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new PackageVersion(
                new PackageName(kind, row.getString("name")),
                row.getString("label"),
                row.getString("sha256"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"),
                since,
                row.getBoolean("draft"));
    }
}
