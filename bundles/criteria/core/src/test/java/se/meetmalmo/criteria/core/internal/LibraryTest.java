package se.meetmalmo.criteria.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.Criteria.Refusal;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.ruleset.Sample;
import se.meetmalmo.criteria.core.internal.store.Choice;
import se.meetmalmo.criteria.core.internal.store.ChoiceStore;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;

class LibraryTest {
  private static final Library.Source FILE = new Library.Source("a.ruleset", "deploy/a.ruleset");
  private static final Library.Source OTHER = new Library.Source("b.ruleset", "deploy/b.ruleset");
  private static CompiledRuleSet one;
  private static CompiledRuleSet two;
  private static CompiledRuleSet other;
  private final Kept store = new Kept();
  private Library library = library(true);

  /** Keeps the choice in memory. */
  static final class Kept implements ChoiceStore {
    private Choice choice = Choice.NONE;

    @Override
    public Choice load() {
      return choice;
    }

    @Override
    public void save(Choice fresh) {
      choice = fresh;
    }
  }

  @BeforeAll
  static void compile() {
    one = Sample.whole().load();
    two = Sample.whole().version("1.1.0").load();
    other = Sample.whole().named("other").load();
  }

  @Test
  void theFirstSoundOneIsInForceWhereNoneWasChosen() {
    library.refuse(OTHER, List.of(new Refusal("b.ruleset", "x", "y")));
    library.put(FILE, one);
    library.put(OTHER, other);
    assertThat(inForce()).isEqualTo("sample@1.0.0");
    assertThat(library.shelf().sets()).hasSize(2);
    assertThat(library.shelf().refusals()).isEmpty();
  }

  @Test
  void everySwapIsKeptWithTheChoiceUntilItIsLogged() {
    library.put(FILE, one);
    library.put(FILE, two);
    library.put(OTHER, other);
    library.activate(other.id(), "eva");
    library.activate(other.id(), "eva"); // is in force already
    library.rollback("kim");
    assertThat(store.load().unlogged())
        .extracting(Choice.Swap::type, Choice.Swap::from, Choice.Swap::to, Choice.Swap::by)
        .containsExactly(
            tuple("RuleSetActivated", "", "sample@1.0.0", "system"),
            tuple("RuleSetActivated", "sample@1.0.0", "sample@1.1.0", "system"),
            tuple("RuleSetActivated", "sample@1.1.0", "other@1.0.0", "eva"),
            tuple("RuleSetRolledBack", "other@1.0.0", "sample@1.1.0", "kim"));
    library = library(true); // as after a restart
    library.unlogged().forEach(library::logged);
    assertThat(store.load().unlogged()).isEmpty();
    assertThat(store.load().current()).map(Choice.Entry::version).contains("1.1.0");
  }

  @Test
  void aBrokenReplacementLeavesTheOldInForce() {
    library.put(FILE, one);
    library.refuse(FILE, List.of(new Refusal("a.ruleset", "matter.dmn", "is no DMN")));
    assertThat(inForce()).isEqualTo("sample@1.0.0");
    assertThat(library.shelf().refusals()).hasSize(1);
  }

  @Test
  void aNewVersionFromTheSameSourceTakesOver() {
    library.put(FILE, one);
    library.put(FILE, two);
    assertThat(inForce()).isEqualTo("sample@1.1.0");
    assertThat(store.load().entries()).hasSize(1);
  }

  @Test
  void aNewVersionDoesNotTakeOverWhereUpdatesAreNotFollowed() {
    library = library(false);
    library.put(FILE, one);
    library.put(FILE, two);
    assertThat(inForce()).isEqualTo("sample@1.0.0");
    library.activate(two.id(), "eva");
    assertThat(inForce()).isEqualTo("sample@1.1.0");
  }

  @Test
  void aNewVersionBesideTheOldWaitsToBeChosen() {
    library.put(FILE, one);
    library.put(OTHER, two);
    assertThat(inForce()).isEqualTo("sample@1.0.0");
  }

  @Test
  void whenABundleIsReplacedByAnotherInstanceItsSuccessorTakesOver() {
    Library.Source before = new Library.Source("rules.sample", "bundle 7");
    Library.Source after = new Library.Source("rules.sample", "bundle 8");
    library.put(before, one);
    library.put(after, two);
    assertThat(inForce()).isEqualTo("sample@1.0.0");
    library.remove(before);
    assertThat(inForce()).isEqualTo("sample@1.1.0");
  }

  @Test
  void nothingIsInForceWhenTheChosenOneIsGoneForGood() {
    library.put(FILE, one);
    library.put(OTHER, other);
    library.remove(FILE);
    assertThat(library.shelf().inForce()).isEmpty();
    assertThat(library.shelf().trouble())
        .isEqualTo("Rule set sample@1.0.0 is chosen but not installed");
    library.put(FILE, one);
    assertThat(inForce()).isEqualTo("sample@1.0.0");
  }

  @Test
  void theChoiceOutlivesARestart() {
    library.put(FILE, one);
    library.put(OTHER, other);
    library.activate(other.id(), "eva");
    library = library(true);
    library.put(FILE, one);
    assertThat(library.shelf().inForce()).isEmpty();
    library.put(OTHER, other);
    assertThat(inForce()).isEqualTo("other@1.0.0");
    assertThat(library.choice().current().orElseThrow().by()).isEqualTo("eva");
  }

  @Test
  void rollsBackStepByStep() {
    library.put(FILE, one);
    library.put(OTHER, other);
    library.activate(other.id(), "eva");
    library.activate(other.id(), "eva");
    assertThat(library.rollback("eva")).isEqualTo(one.id());
    assertThat(inForce()).isEqualTo("sample@1.0.0");
    assertThatThrownBy(() -> library.rollback("eva")).isInstanceOf(ConflictException.class);
  }

  @Test
  void doesNotRollBackToWhatIsGone() {
    library.put(FILE, one);
    library.put(OTHER, other);
    library.activate(other.id(), "eva");
    library.remove(FILE);
    assertThatThrownBy(() -> library.rollback("eva"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("sample@1.0.0");
    assertThat(inForce()).isEqualTo("other@1.0.0");
  }

  @Test
  void activatesOnlyWhatIsInstalled() {
    assertThatThrownBy(() -> library.activate(new RuleSetId("x", "1.0.0"), "eva"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("x@1.0.0");
  }

  @Test
  void refusesTheSameVersionFromAnotherSource() {
    library.put(FILE, one);
    library.put(OTHER, one);
    assertThat(library.shelf().refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.reason()).contains("a.ruleset"));
  }

  @Test
  void ordersVersionsAsNumbers() {
    library.put(FILE, Sample.whole().version("1.10.0").load());
    library.put(OTHER, Sample.whole().version("1.9.0").load());
    assertThat(library.shelf().inOrder())
        .extracting(set -> set.id().version())
        .containsExactly("1.9.0", "1.10.0");
  }

  private Library library(boolean follow) {
    return new Library(store, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), follow);
  }

  private String inForce() {
    return library.shelf().inForce().orElseThrow().id().toString();
  }
}
