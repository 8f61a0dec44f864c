package se.meetmalmo.search.lucene.internal.index;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.lucene.internal.analysis.Swedish;
import se.meetmalmo.search.lucene.internal.analysis.Word;

/**
 * PostgreSQL's Swedish full text (Consul's way) and trigrams with a similarity of at least 0.25 on
 * title or text (Decidim's way), on the server that {@code PGURL} names or an embedded one.
 */
final class Postgres implements AutoCloseable {
  private static final String FULL_TEXT =
      "select id from bench_text, to_tsquery('swedish', ?) q where words @@ q"
          + " order by ts_rank(words, q) desc limit 50";
  private static final String TRIGRAMS =
      "select id from bench_text where title % ? or body % ?"
          + " order by similarity(title, ?) + similarity(body, ?) desc limit 50";

  /** Trigrams of whole texts take a second a query over some thousand texts. */
  private static final int SLOW = 60;

  private final EmbeddedPostgres embedded;
  private final Connection connection;

  Postgres(List<Work> works) throws IOException, SQLException {
    String url = System.getenv("PGURL");
    embedded = url == null || url.isBlank() ? EmbeddedPostgres.start() : null;
    connection =
        embedded == null
            ? DriverManager.getConnection(url)
            : embedded.getPostgresDatabase().getConnection();
    fill(works);
  }

  private void fill(List<Work> works) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists bench_text");
      statement.execute("create extension if not exists pg_trgm");
      statement.execute(
          "create table bench_text (id text, title text, body text, words tsvector generated always"
              + " as (setweight(to_tsvector('swedish', title), 'A')"
              + " || setweight(to_tsvector('swedish', body), 'D')) stored)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into bench_text values (?, ?, ?)")) {
      for (Work work : works) {
        insert.setString(1, work.id().id());
        insert.setString(2, work.title());
        insert.setString(3, work.text());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index on bench_text using gin (words)");
      statement.execute("create index on bench_text using gin (title gin_trgm_ops)");
      statement.execute("create index on bench_text using gin (body gin_trgm_ops)");
      statement.execute("analyze bench_text");
      statement.execute("set pg_trgm.similarity_threshold = 0.25");
    }
  }

  List<Rival> rivals() {
    return List.of(
        rival("PostgreSQL, Swedish full text", Integer.MAX_VALUE, this::fullText),
        rival("PostgreSQL, pg_trgm >= 0.25", SLOW, this::trigrams));
  }

  private interface Way {
    List<String> find(String title, String text) throws SQLException;
  }

  private static Rival rival(String name, int queries, Way way) {
    return new Rival() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int queries() {
        return queries;
      }

      @Override
      public List<String> find(String title, String text) {
        try {
          return way.find(title, text);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public void close() {
        // the server goes with all of them
      }
    };
  }

  private List<String> fullText(String title, String text) throws SQLException {
    String words =
        Word.of(title + " " + text).stream()
            .map(Word::form)
            .filter(word -> !Swedish.isEmpty(word))
            .distinct()
            .collect(Collectors.joining(" | "));
    return words.isEmpty() ? List.of() : ids(FULL_TEXT, words);
  }

  private List<String> trigrams(String title, String text) throws SQLException {
    return ids(TRIGRAMS, title, text, title, text);
  }

  private List<String> ids(String query, String... values) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
    }
    return ids;
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
