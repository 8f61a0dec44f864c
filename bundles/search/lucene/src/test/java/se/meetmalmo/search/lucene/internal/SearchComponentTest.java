package se.meetmalmo.search.lucene.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.spi.SearchSource;

class SearchComponentTest {
  private static final Map<String, Object> INTAKE = Map.of(SearchSource.NAME, "intake");
  @TempDir Path folder;
  private SearchComponent component;

  @BeforeEach
  void open() {
    component = new SearchComponent(folder);
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    component.stop();
  }

  @Test
  void answersWithNothingBeforeAnySourceComes() {
    assertThat(found(Works.FOOD)).isEmpty();
  }

  @Test
  void fetchesFromASourceThatComesAndKeepsItWhenTheSourceGoes() throws Exception {
    SearchSource source = Works.city();
    component.addSource(source, INTAKE);
    await(() -> found(Works.FOOD).contains("3"));
    component.removeSource(source, INTAKE);
    assertThat(found(Works.FOOD)).contains("3");
    await(this::isRebuilt);
    assertThat(component.size()).isZero();
  }

  /** Not while what came is still being fetched. */
  private boolean isRebuilt() {
    try {
      component.rebuild(progress -> {});
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  @Test
  void letsASourceThatFailsNotKeepOthersFromBeingFound() {
    component.addSource(
        () -> {
          throw new IllegalStateException("no database");
        },
        Map.of(SearchSource.NAME, "broken"));
    component.addSource(Works.city(), INTAKE);
    await(() -> found(Works.FOOD).contains("3"));
  }

  @Test
  void showsWithinASecondWhatWasPut() {
    component.put(Works.BICYCLES);
    Instant put = Instant.now();
    await(() -> found(Works.BICYCLES).contains("1"));
    assertThat(Duration.between(put, Instant.now())).isLessThan(Duration.ofSeconds(5));
    component.remove(Works.BICYCLES.id());
    await(() -> found(Works.BICYCLES).isEmpty());
  }

  @Test
  void stopsWhileASourceIsRead() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    component.addSource(
        () -> Works.many(Integer.MAX_VALUE).peek(work -> reading.countDown()), INTAKE);
    assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
    component.stop();
    open();
    assertThat(component.size()).isNotNegative();
  }

  @Test
  void saysWhereNoIndexCanBeKept() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new SearchComponent(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  private List<String> found(Work like) {
    return component.find(SimilarQuery.of(like.title(), like.text(), Actor.ANONYMOUS)).stream()
        .map(SimilarHit::id)
        .toList();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("given up").isBefore(end);
      Thread.onSpinWait();
    }
  }
}
