package se.meetmalmo.criteria.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Change;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.core.internal.ruleset.Sample;
import se.meetmalmo.criteria.spi.SubmissionArchive;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;

class CriteriaComponentTest {
  private static final Submission APPLICATION =
      Json.read("{\"text\":\"Jag söker bygglov för en altan.\"}", Submission.class);
  private static final Submission COLLABORATION =
      Json.read(
          "{\"text\":\"Vi gör det tillsammans.\","
              + "\"submitter\":{\"organisation\":{\"kind\":\"BUSINESS\"}}}",
          Submission.class);
  private static final RuleSetId ONE = new RuleSetId("sample", "1.0.0");
  private static final RuleSetId TWO = new RuleSetId("sample", "2.0.0");

  @TempDir Path folder;
  private LibraryComponent library;
  private CriteriaComponent criteria;

  /** The configuration of a test. */
  record Settings(
      long timeLimitMillis, long startWaitMillis, long graceSeconds, boolean followUpdates)
      implements LibraryComponent.Config {
    @Override
    public Class<? extends Annotation> annotationType() {
      return LibraryComponent.Config.class;
    }
  }

  @BeforeEach
  void start() {
    start(10_000);
  }

  private void start(long timeLimit) {
    stop();
    library =
        new LibraryComponent(new LibraryTest.Kept(), new Settings(timeLimit, 60_000, 60, true));
    criteria = new CriteriaComponent(library);
  }

  @AfterEach
  void stop() {
    if (library != null) {
      library.stop();
    }
  }

  @Test
  void waitsForTheFirstRuleSetWhileItIsLoading() throws IOException {
    library.addFile(file("a", Sample.whole()));
    Assessment assessment = criteria.assess(APPLICATION, Language.SV);
    assertThat(assessment.outcome()).isEqualTo(Outcome.REFER);
    assertThat(assessment.ruleSet()).isEqualTo(ONE);
    assertThat(new CriteriaHealth(library).check().ok()).isTrue();
  }

  @Test
  void isUndecidedWithAReasonWhenTheOnlyRuleSetIsRefused() throws IOException {
    library = new LibraryComponent(new LibraryTest.Kept(), new Settings(200, 0, 60, true));
    criteria = new CriteriaComponent(library);
    library.addFile(file("a", Sample.whole().without("outcome.dmn")));
    Assessment assessment = criteria.assess(APPLICATION, Language.EN);
    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(assessment.reason()).contains("A person will read it");
    assertThat(new CriteriaHealth(library).check().ok()).isFalse();
  }

  @Test
  void isUndecidedWhenTheTimeIsUp() throws IOException {
    start(0);
    library.addFile(file("a", Sample.whole()));
    Assessment assessment = criteria.assess(APPLICATION, Language.SV);
    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(assessment.reason()).contains("för lång tid");
  }

  @Test
  void swapsUnderLoadWithoutOneFailure() throws Exception {
    library.addFile(file("one", Sample.whole()));
    library.addFile(file("two", turned("2.0.0")));
    criteria.assess(APPLICATION, Language.SV);
    assertThatWaits(() -> criteria.installed(Language.SV).size() == 2);
    Map<RuleSetId, Set<Outcome>> seen = new ConcurrentHashMap<>();
    AtomicBoolean on = new AtomicBoolean(true);
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clients.add(
          threads.submit(
              () -> {
                while (on.get()) {
                  Assessment assessment = criteria.assess(COLLABORATION, Language.SV);
                  seen.computeIfAbsent(assessment.ruleSet(), id -> ConcurrentHashMap.newKeySet())
                      .add(assessment.outcome());
                  done.incrementAndGet();
                }
              }));
    }
    for (int swap = 0; swap < 200; swap++) {
      int before = done.get();
      criteria.activate(swap % 2 == 0 ? TWO : ONE, Actor.SYSTEM);
      assertThatWaits(() -> done.get() > before + 8);
    }
    on.set(false);
    for (Future<?> client : clients) {
      client.get(1, TimeUnit.MINUTES);
    }
    threads.shutdown();
    assertThat(seen)
        .containsOnly(
            Map.entry(ONE, Set.of(Outcome.PROCEED)), Map.entry(TWO, Set.of(Outcome.REVIEW)));
  }

  @Test
  void aReplacedFileLeavesNoGapAndABrokenOneChangesNothing() throws IOException {
    File file = file("a", Sample.whole());
    library.addFile(file);
    criteria.assess(APPLICATION, Language.SV);
    library.addFile(file("a", Sample.whole().put("matter.dmn", "<a/>")));
    assertThatWaits(() -> !criteria.refusals().isEmpty());
    assertThat(criteria.assess(APPLICATION, Language.SV).ruleSet()).isEqualTo(ONE);
    assertThat(criteria.refusals().get(0).source()).isEqualTo("a.ruleset");
    library.addFile(file("a", turned("2.0.0")));
    assertThatWaits(() -> criteria.assess(APPLICATION, Language.SV).ruleSet().equals(TWO));
    assertThat(criteria.refusals()).isEmpty();
    library.removeFile(file);
    assertThatWaits(() -> criteria.inForce(Language.SV).isEmpty());
  }

  @Test
  void triesARuleSetOnEverythingHandedIn() throws Exception {
    library.addFile(file("one", Sample.whole()));
    library.addFile(file("two", turned("2.0.0")));
    assertThatWaits(() -> criteria.installed(Language.SV).size() == 2);
    assertThatThrownBy(() -> criteria.trial(TWO, Language.SV, done -> {}))
        .isInstanceOf(ConflictException.class);
    SubmissionArchive archive =
        visitor -> {
          visitor.accept(new SubmissionArchive.Past("M-1", APPLICATION, Outcome.REFER));
          visitor.accept(new SubmissionArchive.Past("M-2", COLLABORATION, Outcome.PROCEED));
        };
    CriteriaComponent whole = new CriteriaComponent(library, archive);
    List<Integer> progress = new ArrayList<>();
    List<Change> changes = whole.trial(TWO, Language.SV, progress::add);
    assertThat(changes)
        .extracting(Change::id, Change::before, Change::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("M-2", Outcome.PROCEED, Outcome.REVIEW));
    assertThat(progress).last().isEqualTo(2);
  }

  @Test
  void simulatesWithoutPuttingInForce() throws Exception {
    library.addFile(file("one", Sample.whole()));
    library.addFile(file("two", turned("2.0.0")));
    assertThatWaits(() -> criteria.installed(Language.SV).size() == 2);
    assertThat(criteria.simulate(TWO, COLLABORATION, Language.SV).outcome())
        .isEqualTo(Outcome.REVIEW);
    assertThat(criteria.installed(Language.SV))
        .extracting(view -> view.inForce())
        .containsExactly(true, false);
    assertThatThrownBy(() -> criteria.simulate(new RuleSetId("x", "1"), COLLABORATION, Language.SV))
        .isInstanceOf(NotFoundException.class);
  }

  /** A set that lets nothing proceed. */
  private static Sample turned(String version) {
    return Sample.whole()
        .version(version)
        .with("outcome.dmn", "\"PROCEED\"", "\"REVIEW\"")
        .with("examples.jsonl", "\"PROCEED\"", "\"REVIEW\"");
  }

  private File file(String name, Sample sample) throws IOException {
    Path target = Files.createDirectories(folder.resolve(name + ".ruleset"));
    try (var old = Files.list(target)) {
      for (Path path : old.toList()) {
        Files.delete(path);
      }
    }
    for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
    }
    return target.toFile();
  }

  private static void assertThatWaits(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
