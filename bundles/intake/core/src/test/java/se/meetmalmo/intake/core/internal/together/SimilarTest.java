package se.meetmalmo.intake.core.internal.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;

class SimilarTest {
  private final FakeSearch search = new FakeSearch();
  private final AtomicLong now = new AtomicLong();
  private final Similar similar = new Similar(new Budget(2, now::get));
  private final Idea idea = Samples.received("own");

  @BeforeEach
  void fill() {
    similar.search = search;
    search.hits.add(FakeSearch.hit("intake", "own", "Min egen", Likeness.LIKELY_SAME));
    search.hits.add(FakeSearch.hit("knowledgebank", "own", "Samma id", Likeness.RELATED));
    search.hits.add(FakeSearch.hit("intake", "2", "Långt bort", Likeness.DISTANT));
  }

  @Test
  void neverFindsTheIdeaItself() {
    assertThat(similar.near(idea)).extracting(SimilarHit::title).containsExactly("Samma id");
    assertThat(similar.around(idea, 10, Samples.COORDINATOR))
        .extracting(SimilarHit::title)
        .containsExactly("Samma id", "Långt bort");
    assertThat(similar.around(idea, 1, Samples.COORDINATOR)).hasSize(1);
  }

  @Test
  void asksForWhatAnyoneMaySeeWhereAnyoneReads() {
    similar.near(idea);
    similar.beside("Titel", "Text");
    assertThat(search.queries).extracting(SimilarQuery::reader).containsOnly(Actor.ANONYMOUS);
    assertThat(search.queries).extracting(SimilarQuery::floor).containsOnly(Likeness.RELATED);
  }

  @Test
  void looksForSoManyReceiptsASecond() {
    for (int i = 0; i < 3; i++) {
      assertThat(similar.inReceipt(idea, Actor.ANONYMOUS).isEmpty()).isEqualTo(i == 2);
    }
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(similar.inReceipt(idea, Actor.ANONYMOUS)).isNotEmpty();
  }

  @Test
  void takesATitleOfAnyLength() {
    assertThat(similar.beside("å".repeat(40_000), "")).isNotEmpty();
  }

  @Test
  void findsNothingWithoutASearchOrWithOneThatFails() {
    search.broken = true;
    assertThat(similar.near(idea)).isEmpty();
    similar.search = null;
    assertThat(similar.isThere()).isFalse();
    assertThat(similar.inReceipt(idea, Actor.ANONYMOUS)).isEmpty();
  }
}
