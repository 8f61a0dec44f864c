package se.meetmalmo.search.lucene.internal.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.search.ThemeGuess;

class ThemeModelTest {
  private static final Set<String> SCHOOL = Set.of("skola");
  private static final Set<String> HARBOUR = Set.of("hamn", "arbete");
  private static final Model TAUGHT = Learner.learn(samples());

  @TempDir Path folder;

  @Test
  void tellsTheThemeOfATextItHasNotSeen() {
    assertThat(first("Lektionen i klassrummet", "Eleven och läraren läser en bok tillsammans"))
        .isEqualTo("skola");
    assertThat(first("Kranen vid kajen", "Lasten från fartyget lyfts i land"))
        .isIn("hamn", "arbete");
  }

  @Test
  void isSurerOfWhatItHasReadOften() {
    List<ThemeGuess> guesses = of("Eleven", "Läraren i klassrummet", TAUGHT);
    assertThat(guesses.get(0).score()).isBetween(0.6, 1.0);
    assertThat(guesses.get(1).score()).isLessThan(0.4);
  }

  @Test
  void saysNothingOfATextThatSaysNothing() {
    assertThat(of("", "  ", TAUGHT)).isEmpty();
  }

  @Test
  void givesAtMostAsManyAsAreAskedFor() {
    assertThat(TAUGHT.themes().of("Eleven", "Kajen", 1, TAUGHT)).hasSize(1);
  }

  @Test
  void knowsNoThemeThatTooFewTextsAreUnder() {
    assertThat(TAUGHT.themes().themes()).containsExactlyInAnyOrder("skola", "hamn", "arbete");
    Model untaught = Model.untaught();
    assertThat(of("Eleven", "Läraren", untaught)).isEmpty();
  }

  @Test
  void isTheSameAfterItWasKept() throws IOException {
    Path file = folder.resolve("model.bin");
    TAUGHT.write(file);
    assertThat(of("Eleven", "Kajen", Model.read(file))).isEqualTo(of("Eleven", "Kajen", TAUGHT));
  }

  private static String first(String title, String text) {
    return of(title, text, TAUGHT).get(0).theme();
  }

  private static List<ThemeGuess> of(String title, String text, Model model) {
    return model.themes().of(title, text, 3, model);
  }

  private static List<Sample> samples() {
    List<String> school = List.of("elev", "lärare", "klassrum", "lektion", "bok", "betyg");
    List<String> harbour = List.of("fartyg", "kaj", "last", "kran", "lots", "sjöman");
    Random random = new Random(5);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      samples.add(sample(school, SCHOOL, random));
      samples.add(sample(harbour, HARBOUR, random));
    }
    samples.add(new Sample("Teater", "En scen", Set.of("kultur")));
    return samples;
  }

  private static Sample sample(List<String> words, Set<String> themes, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(words.get(random.nextInt(words.size()))).append(i % 2 == 0 ? "en " : " ");
    }
    return new Sample(words.get(random.nextInt(words.size())), text.toString(), themes);
  }
}
