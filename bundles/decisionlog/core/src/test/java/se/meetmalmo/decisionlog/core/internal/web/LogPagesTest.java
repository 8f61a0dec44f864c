package se.meetmalmo.decisionlog.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.decisionlog.core.internal.DecisionLogComponent;
import se.meetmalmo.decisionlog.core.internal.store.JdbcLogStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.testing.StoreFixture;
import se.meetmalmo.platform.testing.Rendered;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.PageContext;

class LogPagesTest {
  private final StoreFixture fixture = StoreFixture.open("decisionlog", "db/decisionlog.xml");
  private final DecisionLogComponent log =
      new DecisionLogComponent(new JdbcLogStore(fixture.dataSource()));
  private LogPages pages;

  @BeforeEach
  void open() {
    pages = new LogPages(log, null);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void write(String subject, String type, String data) {
    Instant at = Instant.parse("2026-03-02T08:00:00.123Z");
    log.append(JournalEvent.of(subject, type, at, data).in("intake"));
  }

  private String html(Language language, String subject) {
    PageContext page = new PageContext(language, Actor.ANONYMOUS, "/log", "token", false);
    return Rendered.html(pages.log(subject, "0", page));
  }

  @Test
  void showsWhatHasHappenedTheLastFirst() {
    write("idea:1", "IdeaReceived", "{\"to\":\"RECEIVED\",\"by\":\"submitter\"}");
    write("idea:1", "IdeaAccepted", "{\"from\":\"SCREENING\",\"to\":\"ACCEPTED\",\"by\":\"anna\"}");
    String swedish = html(Language.SV, "");
    assertThat(swedish)
        .contains("Antagen", "under bedömning → antagen", "en medarbetare i staden", "2 rader")
        .contains("2 mars 2026 kl. 09.00", log.head().hash().substring(0, 32))
        .doesNotContain("anna");
    assertThat(swedish.indexOf("entry-2")).isLessThan(swedish.indexOf("entry-1"));
    assertThat(html(Language.EN, "")).contains("Accepted", "screening → accepted");
  }

  @Test
  void showsOneSubjectAndSaysWhenThereIsNothing() {
    write("idea:1", "IdeaReceived", "{}");
    write("idea:2<b>", "Unheard<b>", "{}");
    assertThat(html(Language.EN, "idea:1")).contains("entry-1").doesNotContain("entry-2");
    assertThat(html(Language.EN, "idea:9")).contains("There is nothing to show");
    assertThat(html(Language.EN, "")).contains("Unheard&lt;b&gt;").doesNotContain("Unheard<b>");
  }

  @Test
  void saysHowToCheckItEvenWhenItIsEmpty() {
    assertThat(html(Language.SV, "")).contains("RFC 8785", "/api/log/head", "0 rader");
  }
}
