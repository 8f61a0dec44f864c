package se.meetmalmo.search.lucene.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SearchIndex.Step;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.ThemeGuess;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.WorkId;
import se.meetmalmo.search.WorkType;
import se.meetmalmo.search.lucene.internal.index.Shelf;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Sample;

class SearchEngineTest {
  @TempDir Path folder;
  private final Works source = Works.city();
  private SearchEngine engine;

  @BeforeEach
  void open() {
    engine = new SearchEngine(new Shelf(folder));
    engine.sources().offer("intake", source);
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Test
  void findsBeforeItHasLearnedAnything() {
    engine.put(Works.BICYCLES);
    engine.refresh();
    assertThat(found(Works.BICYCLES)).contains("1");
  }

  @Test
  void showsOneWorkToThoseWhoMaySeeIt() {
    Actor pilot = new Actor("per", Set.of("business-pilot"));
    engine.put(Works.BICYCLES);
    engine.put(Works.seenBy("business-pilot", Works.FOOD));
    engine.refresh();
    assertThat(engine.show(Works.BICYCLES.id(), Actor.ANONYMOUS)).contains(Works.BICYCLES);
    assertThat(engine.show(Works.FOOD.id(), Actor.ANONYMOUS)).isEmpty();
    assertThat(engine.show(Works.FOOD.id(), pilot)).isPresent();
    assertThat(engine.show(Works.CHARGING.id(), pilot)).isEmpty();
  }

  @Test
  void fetchesFromANewSourceWhatItHas() {
    engine.reconcile("intake");
    assertThat(engine.size()).isEqualTo(4);
    assertThat(found(Works.FOOD)).contains("3");
  }

  @Test
  void fetchesAfterACrashOnlyWhatDiffers() throws IOException {
    engine.reconcile("intake");
    Work other = Works.of("2", "Gatukonst", "Muralmålningar på gavlar");
    source.works.remove(Works.FOOD);
    source.works.remove(Works.SUMMER_JOBS);
    source.works.add(other);
    reopen();
    engine.reconcile("intake");
    assertThat(engine.size()).isEqualTo(3);
    assertThat(found(other)).contains("2");
    assertThat(found(Works.FOOD)).doesNotContain("3");
  }

  @Test
  void leavesWhatOtherSourcesHaveAlone() {
    engine.put(other());
    engine.reconcile("intake");
    assertThat(engine.size()).isEqualTo(5);
  }

  @Test
  void comesBackFromTheSourcesWhenItsFilesAreGone() throws IOException {
    engine.reconcile("intake");
    engine.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    open();
    engine.reconcile("intake");
    assertThat(engine.size()).isEqualTo(4);
  }

  @Test
  void beginsAnewWhenItsFilesCannotBeRead() throws IOException {
    engine.close();
    Path named = folder.resolve(Files.readString(folder.resolve("current")));
    Files.write(named.resolve("model.bin"), new byte[] {1, 2});
    open();
    assertThat(engine.size()).isZero();
  }

  @Test
  void answersFromTheOldIndexWhileItBuildsTheNew() {
    engine.reconcile("intake");
    List<Step> steps = new ArrayList<>();
    int texts =
        engine.rebuild(
            progress -> {
              steps.add(progress.step());
              assertThat(found(Works.FOOD)).contains("3");
            });
    assertThat(texts).isEqualTo(4);
    assertThat(steps).containsExactly(Step.READING, Step.LEARNING, Step.INDEXING);
    assertThat(found(Works.FOOD)).contains("3");
  }

  @Test
  void keepsWhatIsSaidWhileItBuilds() throws IOException {
    engine.reconcile("intake");
    Work changed = Works.of("3", "Gatukonst", "Muralmålningar på gavlar");
    engine.rebuild(
        progress -> {
          if (progress.step() == Step.INDEXING) {
            engine.put(changed);
            engine.remove(Works.CHARGING.id());
          }
        });
    engine.refresh();
    assertThat(engine.size()).isEqualTo(3);
    assertThat(found(changed)).contains("3");
    assertThat(found(Works.CHARGING)).doesNotContain("4");
    reopen();
    assertThat(engine.size()).isEqualTo(3);
  }

  @Test
  void buildsOneAtATime() {
    engine.rebuild(
        progress ->
            assertThatThrownBy(() -> engine.rebuild(again -> {}))
                .isInstanceOf(ConflictException.class));
  }

  @Test
  void leavesASourceThatComesWhileItBuildsForLater() {
    engine.rebuild(progress -> assertThat(engine.reconcile("intake")).isFalse());
    assertThat(engine.reconcile("intake")).isTrue();
    assertThat(engine.reconcile("gone")).isTrue();
  }

  @Test
  void keepsTheOldIndexWhenASourceFails() {
    engine.reconcile("intake");
    engine
        .sources()
        .offer(
            "broken",
            () -> {
              throw new IllegalStateException("no database");
            });
    assertThatThrownBy(() -> engine.rebuild(progress -> {})).hasMessage("no database");
    assertThat(found(Works.FOOD)).contains("3");
    engine.sources().withdraw("broken", null);
  }

  @Test
  void isOutgrownWhenThereIsMuchMoreThanItLearnedFrom() {
    assertThat(engine.isOutgrown(2)).isFalse();
    Works.many(Learner.FEWEST).forEach(source.works::add);
    engine.reconcile("intake");
    assertThat(engine.isOutgrown(2)).isTrue();
    engine.rebuild(progress -> {});
    assertThat(engine.isOutgrown(2)).isFalse();
  }

  @Test
  void leavesOneGenerationOnDisk() throws IOException {
    engine.rebuild(progress -> {});
    engine.rebuild(progress -> {});
    try (Stream<Path> children = Files.list(folder)) {
      assertThat(children.filter(Files::isDirectory)).hasSize(1);
    }
  }

  @Test
  void readsJudgedTextsWhereverTheyStandAndLeavesOutWhatNoSourceHas() {
    WorkId gone = new WorkId("intake", "gone");
    JudgedPair known = new JudgedPair(Works.FOOD.id(), Works.CHARGING.id(), false);
    engine.sources().offer(() -> Stream.of(known, new JudgedPair(Works.FOOD.id(), gone, true)));
    Works.many(Sources.LEARN_FROM).forEach(work -> source.works.add(0, work));
    Sources.Material material = engine.sources().material(progress -> {});
    assertThat(material.samples()).hasSize(Sources.LEARN_FROM);
    assertThat(material.pairs()).containsExactly(known);
    assertThat(material.judged())
        .containsOnlyKeys(Works.FOOD.id(), Works.CHARGING.id())
        .containsEntry(Works.FOOD.id(), new Sample(Works.FOOD.title(), Works.FOOD.text()));
  }

  @Test
  void learnsThemesFromWhatAnyoneMaySee() {
    List<Work> many = Works.many(200).toList();
    for (int i = 0; i < many.size(); i++) {
      Work open = Works.under("tema " + i % 4, many.get(i));
      source.works.add(open);
      source.works.add(
          Works.seenBy(
              "coordinator",
              Works.under("hemligt", Works.of("secret-" + i, open.title(), open.text()))));
    }
    assertThat(engine.of("laddstolpar", "i Hyllie", 5)).isEmpty();
    engine.rebuild(progress -> {});
    assertThat(engine.of("laddstolpar", "i Hyllie", 5))
        .hasSize(4)
        .extracting(ThemeGuess::theme)
        .startsWith("tema 0")
        .doesNotContain("hemligt");
  }

  private static Work other() {
    return new Work(
        new WorkId("knowledgebank", "1"),
        WorkType.INITIATIVE,
        "",
        "Något helt annat",
        "",
        "sv",
        "ACTIVE",
        Set.of());
  }

  private void reopen() throws IOException {
    engine.close();
    open();
  }

  private List<String> found(Work like) {
    return engine
        .find(new SimilarQuery(like.title(), like.text(), 10, Likeness.DISTANT, Actor.ANONYMOUS))
        .stream()
        .map(SimilarHit::id)
        .toList();
  }
}
