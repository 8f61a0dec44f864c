package se.meetmalmo.criteria.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetFiles;
import se.meetmalmo.criteria.core.internal.ruleset.Sample;

class LoadingTest {
  private static final Library.Source BUNDLE = new Library.Source("rules.sample", "bundle 7");
  private static final Library.Source OTHER = new Library.Source("rules.other", "bundle 8");
  private static final long LONG = TimeUnit.HOURS.toMillis(1);
  private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
  private final Library library = new Library(new LibraryTest.Kept(), Clock.systemUTC(), true);

  @AfterEach
  void stop() {
    worker.shutdownNow();
  }

  @Test
  void theOneInForceOutlivesTheGoingOfItsBundle() throws Exception {
    Loading loading = new Loading(library, worker, LONG);
    load(loading, BUNDLE, Sample.whole());
    loading.leave(BUNDLE);
    settled();
    assertThat(inForce()).isEqualTo("sample@1.0.0");
    load(loading, BUNDLE, Sample.whole().version("1.1.0"));
    assertThat(inForce()).isEqualTo("sample@1.1.0");
  }

  @Test
  void theOneInForceGoesWhenTheGraceIsOver() throws Exception {
    Loading loading = new Loading(library, worker, 0);
    load(loading, BUNDLE, Sample.whole());
    loading.leave(BUNDLE);
    settled();
    assertThat(library.shelf().inForce()).isEmpty();
    assertThat(library.shelf().sets()).isEmpty();
  }

  @Test
  void anotherOneGoesAtOnce() throws Exception {
    Loading loading = new Loading(library, worker, LONG);
    load(loading, BUNDLE, Sample.whole());
    load(loading, OTHER, Sample.whole().named("other"));
    loading.leave(OTHER);
    settled();
    assertThat(library.shelf().sets()).hasSize(1);
  }

  @Test
  void whateverASourceThrowsIsARefusal() throws Exception {
    Loading loading = new Loading(library, worker, LONG);
    loading.load(
        BUNDLE,
        () -> {
          throw new IllegalStateException("the bundle is gone");
        });
    settled();
    assertThat(library.shelf().refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("the bundle is gone"));
  }

  @Test
  void aSourceThatHasGoneMeanwhileIsNotInstalled() throws Exception {
    Loading loading = new Loading(library, worker, LONG);
    loading.load(
        BUNDLE,
        () -> {
          loading.leave(BUNDLE);
          return RuleSetFiles.of("rules.sample", Sample.whole().files());
        });
    settled();
    assertThat(library.shelf().sets()).isEmpty();
  }

  @Test
  void doesNotWaitWhereNothingIsOnItsWay() {
    Loading loading = new Loading(library, worker, LONG);
    loading.await(LONG, false);
    assertThat(library.shelf().inForce()).isEmpty();
  }

  private void load(Loading loading, Library.Source source, Sample sample) throws Exception {
    loading.load(source, () -> RuleSetFiles.of(source.name(), sample.files()));
    settled();
  }

  /** What was given to the worker before is done, and what that gave to it. */
  private void settled() throws Exception {
    for (int i = 0; i < 2; i++) {
      Future<?> last = worker.schedule(() -> {}, 1, TimeUnit.MILLISECONDS);
      last.get(1, TimeUnit.MINUTES);
    }
  }

  private String inForce() {
    return library.shelf().inForce().orElseThrow().id().toString();
  }
}
