package se.meetmalmo.search.lucene.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SharedConcept;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.Work;
import se.meetmalmo.search.lucene.internal.Works;
import se.meetmalmo.search.lucene.internal.learn.Learner;
import se.meetmalmo.search.lucene.internal.learn.Sample;

class FinderTest {
  private static final Actor COORDINATOR = new Actor("bo", Set.of(Roles.COORDINATOR));
  @TempDir Path folder;
  private final Finder finder = new Finder();
  private Generation generation;

  @BeforeEach
  void index() throws IOException {
    List<Work> works = java.util.stream.Stream.concat(Works.city().all(), Works.many(200)).toList();
    generation =
        Generation.create(
            folder,
            Learner.learn(works.stream().map(w -> new Sample(w.title(), w.text())).toList()));
    works.forEach(generation::put);
    generation.refresh();
  }

  @AfterEach
  void close() throws IOException {
    generation.close();
  }

  @Test
  void findsTheSameWorkInOtherWords() {
    SimilarHit hit =
        found(
                "Bevakad parkering för cyklar",
                "Vid Triangeln saknas torra cykelplatser",
                Likeness.DISTANT)
            .get(0);
    assertThat(hit.id()).isEqualTo("1");
    assertThat(hit.why()).isNotEmpty();
  }

  @Test
  void holdsWhatSaysTheSameForTheSame() {
    SimilarHit hit = near(Works.FOOD.title(), Works.FOOD.text()).get(0);
    assertThat(hit.id()).isEqualTo("3");
    assertThat(hit.likeness()).isEqualTo(Likeness.LIKELY_SAME);
  }

  @Test
  void showsNothingWhenNothingIsClose() {
    assertThat(near("Kosmisk strålning", "Mätningar av neutrinoflöden under Antarktis is"))
        .isEmpty();
    assertThat(near("", "")).isEmpty();
    assertThat(near("", "och det som är")).isEmpty();
  }

  @Test
  void saysWhyInTheReadersWordsAndMarksThePassage() {
    SharedConcept why =
        found("Matsvinnet", "Ett härbärge ska få butikernas mat", Likeness.DISTANT).stream()
            .filter(hit -> hit.id().equals("3"))
            .flatMap(hit -> hit.why().stream())
            .filter(concept -> concept.concept().equals("härbärge"))
            .findFirst()
            .orElseThrow();
    assertThat(why.passage().substring(why.from(), why.to())).isEqualTo("härbärgen");
  }

  @Test
  void noWordThatSaysNothingIsAReasonInEitherLanguage() {
    generation.put(
        Works.of("9", "Homework help", "We would like to open our office for pupils with you"));
    generation.refresh();
    assertThat(
            found(
                    "Pupils",
                    "We would like to have them in our office, och de ska få hjälp",
                    Likeness.DISTANT)
                .stream()
                .filter(hit -> hit.id().equals("9"))
                .flatMap(hit -> hit.why().stream())
                .map(SharedConcept::concept))
        .containsExactlyInAnyOrder("Pupils", "office", "like");
  }

  @Test
  void neverReturnsWhatTheReaderMayNotSee() {
    generation.put(Works.seenBy(Roles.COORDINATOR, Works.FOOD));
    generation.refresh();
    SimilarQuery asked =
        new SimilarQuery(
            Works.FOOD.title(), Works.FOOD.text(), 100, Likeness.DISTANT, Actor.ANONYMOUS);
    assertThat(finder.find(asked, generation)).extracting(SimilarHit::id).doesNotContain("3");
    assertThat(finder.find(as(asked, COORDINATOR), generation).get(0).id()).isEqualTo("3");
    Actor other = new Actor("eva", Set.of(Roles.DIRECTOR));
    assertThat(finder.find(as(asked, other), generation))
        .extracting(SimilarHit::id)
        .doesNotContain("3");
  }

  @Test
  void findsTheFewThatAReaderMaySeeAmongManyThatTheyMayNot() {
    List<String> among =
        found(Works.FOOD.title(), "cyklar i hamnen", Likeness.DISTANT).stream()
            .map(SimilarHit::id)
            .filter(id -> !id.startsWith("many"))
            .toList();
    Works.many(200).forEach(work -> generation.put(Works.seenBy(Roles.COORDINATOR, work)));
    generation.refresh();
    List<SimilarHit> found = found(Works.FOOD.title(), "cyklar i hamnen", Likeness.DISTANT);
    assertThat(found)
        .extracting(SimilarHit::id)
        .startsWith(among.get(0))
        .allMatch(id -> !id.startsWith("many"));
  }

  @Test
  void returnsWhatItSaysNowAndNothingThatIsGone() {
    generation.put(Works.of("3", "Gatukonst", "Muralmålningar på gavlar"));
    generation.remove(Works.BICYCLES.id());
    generation.refresh();
    assertThat(near(Works.FOOD.title(), Works.FOOD.text()))
        .extracting(SimilarHit::id)
        .doesNotContain("3");
    assertThat(found("Muralmålningar", "Gatukonst på gavlar", Likeness.DISTANT).get(0).id())
        .isEqualTo("3");
    assertThat(near(Works.BICYCLES.title(), Works.BICYCLES.text()))
        .extracting(SimilarHit::id)
        .doesNotContain("1");
  }

  @Test
  void keepsToTheLimit() {
    SimilarQuery asked =
        new SimilarQuery("laddstolpar i Hyllie", "", 3, Likeness.DISTANT, COORDINATOR);
    assertThat(finder.find(asked, generation)).hasSize(3);
  }

  private List<SimilarHit> near(String title, String text) {
    return found(title, text, Likeness.RELATED);
  }

  private List<SimilarHit> found(String title, String text, Likeness floor) {
    return finder.find(new SimilarQuery(title, text, 5, floor, Actor.ANONYMOUS), generation);
  }

  private static SimilarQuery as(SimilarQuery query, Actor reader) {
    return new SimilarQuery(query.title(), query.text(), query.limit(), query.floor(), reader);
  }
}
