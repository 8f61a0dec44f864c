package se.meetmalmo.intake.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.intake.core.internal.draft.Drafts.Opened;
import se.meetmalmo.intake.core.internal.draft.PrivateLink;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.store.testing.StoreFixture;

class JpaDraftsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private final String secret = Ids.secret();
  private StoreFixture database;
  private Drafts drafts;

  @BeforeEach
  void open() {
    database = StoreFixture.open("intake", "db/intake.xml");
    drafts = at(NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesBackWhatWasTyped() {
    String hostile = "<script>alert('x')</script> Å\u00a0😀\n" + "x".repeat(39_000);
    keep(drafts, "text", hostile);
    keep(drafts, "themes", "Skola", "Arbete");
    keep(drafts, "text", hostile + "!");

    Draft read = drafts.open(secret).draft();
    assertThat(read.value("text")).isEqualTo(hostile + "!");
    assertThat(read.values("themes")).containsExactly("Skola", "Arbete");
  }

  @Test
  void showsNothingToAnotherBrowser() {
    keep(drafts, "title", "Mitt");
    assertThat(drafts.open(Ids.secret()).draft().blank()).isTrue();
  }

  @Test
  void keepsTheHashOfTheSecretOnly() {
    keep(drafts, "title", "Mitt");
    assertThat(dump()).contains(Ids.hash(secret)).doesNotContain(secret);
  }

  @Test
  void readsADraftThatAnotherVersionWrote() throws SQLException {
    keep(drafts, "title", "Mitt");
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update idea_draft set document = '{\"answers\":{\"title\":[\"Mitt\"]},\"page\":3}'");
    }
    assertThat(drafts.open(secret).draft().value("title")).isEqualTo("Mitt");
  }

  @Test
  void keepsWhatManyTabsTypeAtTheSameTime() throws Exception {
    List<Drafts> nodes = List.of(drafts, at(NOW));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Opened>> answers =
        IntStream.range(0, 8)
            .mapToObj(
                n ->
                    pool.submit(
                        () -> {
                          go.await();
                          return keep(nodes.get(n % 2), "title", "Mitt");
                        }))
            .toList();
    go.countDown();
    for (Future<Opened> answer : answers) {
      assertThat(answer.get().draft().value("title")).isEqualTo("Mitt");
    }
    pool.shutdown();
  }

  @Test
  void throwsAway() {
    keep(drafts, "title", "Mitt");
    drafts.discard(secret);
    drafts.discard(secret);

    assertThat(drafts.open(secret)).isEqualTo(new Opened(Draft.EMPTY, false));
    assertThat(dump()).isEmpty();
  }

  @Test
  void forgetsWhatNobodyTouchedForThirtyDays() {
    keep(drafts, "title", "Gammalt");
    Drafts later = at(NOW.plus(Duration.ofDays(30)).plusSeconds(1));

    assertThat(later.open(secret).draft().blank()).isTrue();
    assertThat(later.expire()).isEqualTo(1);
    assertThat(dump()).isEmpty();
  }

  @Test
  void startsAnewUnderTheSameSecretWhenTheOldIsForgotten() {
    keep(drafts, "text", "Gammalt");
    Drafts later = at(NOW.plus(Duration.ofDays(31)));
    keep(later, "title", "Nytt");

    assertThat(later.open(secret).draft().value("title")).isEqualTo("Nytt");
    assertThat(later.open(secret).draft().value("text")).isEmpty();
  }

  @Test
  void derivesAPrivateLinkOfItsOwnFromEachSecret() {
    assertThat(PrivateLink.of(secret))
        .matches("[A-Za-z0-9_-]{43}")
        .isEqualTo(PrivateLink.of(secret))
        .isNotEqualTo(secret)
        .isNotEqualTo(PrivateLink.of(Ids.secret()));
  }

  private Opened keep(Drafts node, String field, String... values) {
    return node.keep(secret, List.of(field), Map.of(field, List.of(values)));
  }

  /** Everything in the table, as text. */
  private String dump() {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select hash, document from idea_draft")) {
      while (rows.next()) {
        all.append(rows.getString(1)).append(rows.getString(2));
      }
      return all.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Drafts at(Instant now) {
    return new JpaDrafts(database.jpa(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
