package se.meetmalmo.platform.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/**
 * What was migrated last: a digest of every file in the folders of the changelogs. While it stands
 * in the schema there is nothing to do, and a start spares the seconds that it takes to find that
 * out the long way.
 *
 * @param digest SHA-256, hexadecimal
 */
record Fingerprint(String digest) {
  /** Of the bundles' changelog folders, by content. */
  static Fingerprint of(Map<Bundle, String> folders) {
    Map<String, URL> files = new TreeMap<>();
    folders.forEach(
        (bundle, folder) ->
            entries(bundle, folder)
                .forEach(url -> files.put(bundle.getSymbolicName() + url.getPath(), url)));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, URL> file : files.entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        try (InputStream content = file.getValue().openStream()) {
          digest.update(content.readAllBytes());
        }
      }
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException("A changelog cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static List<URL> entries(Bundle bundle, String folder) {
    Enumeration<URL> found = bundle.findEntries(folder, "*", true);
    return found == null
        ? List.of()
        : Collections.list(found).stream().filter(url -> !url.getPath().endsWith("/")).toList();
  }

  boolean standsIn(UnitPool pool) {
    try (Connection connection = pool.dataSource().getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT DIGEST FROM MIGRATED");
        ResultSet row = select.executeQuery()) {
      return row.next() && digest.equals(row.getString(1));
    } catch (SQLException e) {
      return false; // no such table yet; were it anything else, the migration would say so
    }
  }

  /** To be called once the changelogs, whose first makes the table, have run. */
  void writeTo(UnitPool pool) throws SQLException {
    try (Connection connection = pool.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (Statement delete = connection.createStatement();
          PreparedStatement insert =
              connection.prepareStatement("INSERT INTO MIGRATED (DIGEST) VALUES (?)")) {
        delete.executeUpdate("DELETE FROM MIGRATED");
        insert.setString(1, digest);
        insert.executeUpdate();
        connection.commit();
      }
    }
  }
}
