package se.meetmalmo.intake.core.internal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.store.testing.StoreFixture;

class DraftsTest {
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
    String hostile = "<script>alert('x')</script> Å\u00a0😀\n" + "x".repeat(20_000);
    drafts.save(
        secret, new Draft(Map.of("text", List.of(hostile), "themes", List.of("Skola", "Arbete"))));

    Draft read = drafts.read(secret);

    assertThat(read.value("text")).isEqualTo(hostile);
    assertThat(read.values("themes")).containsExactly("Skola", "Arbete");
  }

  @Test
  void showsNothingToAnotherBrowser() {
    drafts.save(secret, titled("Mitt"));

    assertThat(drafts.read(Ids.secret()).blank()).isTrue();
  }

  @Test
  void keepsTheHashOfTheSecretOnly() {
    drafts.save(secret, titled("Mitt"));
    drafts.send(secret, draft -> "the-private-link");

    assertThat(dump())
        .contains(Ids.hash(secret))
        .doesNotContain(secret)
        .doesNotContain("the-private-link")
        .doesNotContain("Mitt");
  }

  @Test
  void sendsOnceAndGivesTheSameReceiptAgain() {
    drafts.save(secret, titled("Mitt"));
    AtomicInteger sent = new AtomicInteger();

    String first = drafts.send(secret, draft -> "link-" + sent.incrementAndGet());
    String second = drafts.send(secret, draft -> "link-" + sent.incrementAndGet());

    assertThat(first).isEqualTo("link-1").isEqualTo(second);
    assertThat(drafts.sent(secret)).contains("link-1");
    assertThat(drafts.read(secret).blank()).isTrue();
  }

  @Test
  void sendsOnceWhenManySaveAndSendAtTheSameTimeOnTwoNodes() throws Exception {
    List<Drafts> nodes = List.of(drafts, at(NOW));
    ExecutorService pool = Executors.newFixedThreadPool(6);
    for (int round = 0; round < 20; round++) {
      String one = Ids.secret();
      AtomicInteger sent = new AtomicInteger();
      CountDownLatch go = new CountDownLatch(1);
      List<Future<String>> answers =
          IntStream.range(0, 6)
              .mapToObj(n -> pool.submit(() -> saveAndSend(nodes.get(n % 2), one, go, sent)))
              .toList();
      go.countDown();

      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("link-1");
      }
    }
    pool.shutdown();
  }

  private static String saveAndSend(Drafts node, String one, CountDownLatch go, AtomicInteger sent)
      throws InterruptedException {
    go.await();
    node.save(one, titled("Mitt"));
    return node.send(one, draft -> "link-" + sent.incrementAndGet());
  }

  @Test
  void keepsTheDraftWhenHandingInFails() {
    drafts.save(secret, titled("Mitt"));

    assertThatThrownBy(
            () ->
                drafts.send(
                    secret,
                    draft -> {
                      throw new NotFoundException("anything", "at all");
                    }))
        .isInstanceOf(NotFoundException.class);

    assertThat(drafts.read(secret).value("title")).isEqualTo("Mitt");
    assertThat(drafts.sent(secret)).isEmpty();
  }

  @Test
  void changesNothingOnceSent() {
    drafts.save(secret, titled("Mitt"));
    drafts.send(secret, draft -> "link");

    drafts.save(secret, titled("Sent i en annan flik"));

    assertThat(drafts.sent(secret)).contains("link");
    assertThat(drafts.read(secret).blank()).isTrue();
  }

  @Test
  void sendsNothingThatWasNeverWritten() {
    assertThatThrownBy(() -> drafts.send(secret, draft -> "link"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void throwsAway() {
    drafts.save(secret, titled("Mitt"));

    drafts.discard(secret);

    assertThat(drafts.read(secret).blank()).isTrue();
    assertThat(dump()).doesNotContain(Ids.hash(secret));
  }

  @Test
  void forgetsWhatNobodyTouchedForThirtyDays() {
    drafts.save(secret, titled("Gammalt"));
    Drafts later = at(NOW.plus(Duration.ofDays(30)).plusSeconds(1));

    assertThat(later.read(secret).blank()).isTrue();
    assertThat(later.expire()).isEqualTo(1);
    assertThat(dump()).doesNotContain(Ids.hash(secret));
  }

  @Test
  void startsAnewUnderTheSameSecretWhenTheOldIsForgotten() {
    drafts.save(secret, titled("Gammalt"));
    Drafts later = at(NOW.plus(Duration.ofDays(31)));

    later.save(secret, titled("Nytt"));

    assertThat(later.read(secret).value("title")).isEqualTo("Nytt");
  }

  /** Everything in the table, as text. */
  private String dump() {
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select hash, document, receipt from idea_draft")) {
      while (rows.next()) {
        all.append(rows.getString(1)).append(rows.getString(2)).append(rows.getString(3));
      }
      return all.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Drafts at(Instant now) {
    return new JpaDrafts(database.jpa(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Draft titled(String title) {
    return new Draft(Map.of("title", List.of(title)));
  }
}
