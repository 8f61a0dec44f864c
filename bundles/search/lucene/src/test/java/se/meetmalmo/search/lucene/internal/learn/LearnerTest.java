package se.meetmalmo.search.lucene.internal.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.meetmalmo.search.lucene.internal.analysis.Analysis;
import se.meetmalmo.search.lucene.internal.analysis.Compounds;
import se.meetmalmo.search.lucene.internal.analysis.Letters;

class LearnerTest {
  @TempDir Path folder;

  @Test
  void learnsPartsOfCompoundsFromTheTextsThemselves() {
    List<Sample> samples = new ArrayList<>();
    for (String word : List.of("grupp", "marknad", "miljö", "plats")) {
      for (int i = 0; i < 25; i++) {
        samples.add(new Sample("En " + word, ""));
      }
      samples.add(new Sample("", "arbets" + word));
    }
    Model model = Learner.learn(samples);
    assertThat(model.compounds().parts("arbetsgruppen")).containsExactly("arbet", "grupp");
  }

  @Test
  void encodesTextsOfOneTopicNearOneAnotherWithoutASharedWord() {
    Analysis analysis = new Analysis(new Compounds(Set.of()));
    EncoderTrainer.Settings small = new EncoderTrainer.Settings(10, 0, 8, 10_000, 0.1f, 0.02f);
    Encoder encoder = new EncoderTrainer(analysis, small).train(topics(), List.of());
    float[] ferry = encoder.encode(List.of(), analysis.terms("färja hamnbobu hamnbocu hamnbodu"));
    float[] quay = encoder.encode(List.of(), analysis.terms("kajplats hamncobu hamncocu hamncodu"));
    float[] lesson =
        encoder.encode(List.of(), analysis.terms("klassrum skolbobu skolbocu skolbodu"));
    assertThat(Vectors.dot(ferry, quay)).isGreaterThan(Vectors.dot(ferry, lesson) + 0.2f);
  }

  @Test
  void learnsTheSameFromTheSame() {
    float[] once = Learner.learn(topics()).encoder().encode(List.of(), List.of("färj"));
    assertThat(Learner.learn(topics()).encoder().encode(List.of(), List.of("färj")))
        .containsExactly(once);
  }

  private static final Sample FERRY = new Sample("färja", "hamnbobu hamnbocu hamnbodu");
  private static final Sample QUAY = new Sample("kajplats", "hamncobu hamncocu hamncodu");
  private static final Sample PUPIL = new Sample("elev", "skolbobu skolbocu skolbodu");

  @Test
  void bringsTogetherWhatWasJudgedToBeTheSame() {
    Model model = Learner.learn(topics(), List.of(new Lesson(FERRY, PUPIL, true)));
    assertThat(nearness(FERRY, PUPIL, model))
        .isGreaterThan(nearness(FERRY, PUPIL, Learner.learn(topics())) + 0.1f);
  }

  @Test
  void takesApartWhatWasJudgedToDiffer() {
    Model model = Learner.learn(topics(), List.of(new Lesson(FERRY, QUAY, false)));
    assertThat(nearness(FERRY, QUAY, model))
        .isLessThan(nearness(FERRY, QUAY, Learner.learn(topics())) - 0.01f);
  }

  private static float nearness(Sample one, Sample other, Model model) {
    return Vectors.dot(vector(one, model), vector(other, model));
  }

  private static float[] vector(Sample sample, Model model) {
    Analysis analysis = model.analysis();
    return model.encoder().encode(analysis.terms(sample.title()), analysis.terms(sample.text()));
  }

  @Test
  void untaughtModelReadsAndEncodesNothing() {
    Model model = Model.untaught();
    assertThat(model.encoder()).isSameAs(Encoder.NONE);
    assertThat(model.analysis().terms("Cykelparkering")).containsExactly("cykelparkering");
  }

  @Test
  void comesBackFromItsFileAsItWas() throws IOException {
    Model model = Learner.learn(topics());
    Path file = folder.resolve("model.bin");
    model.write(file);
    Model read = Model.read(file);
    assertThat(read.texts()).isEqualTo(model.texts());
    assertThat(read.lengths()).isEqualTo(model.lengths());
    assertThat(read.compounds().words()).isEqualTo(model.compounds().words());
    assertThat(read.terms().idf(Letters.term("färj")))
        .isEqualTo(model.terms().idf(Letters.term("färj")));
    assertThat(read.encoder().encode(List.of("färj"), List.of()))
        .containsExactly(model.encoder().encode(List.of("färj"), List.of()));
  }

  @Test
  void refusesAFileOfAnotherFormat() throws IOException {
    Path file = Files.write(folder.resolve("model.bin"), new byte[] {0, 0, 0, 99});
    assertThatThrownBy(() -> Model.read(file)).hasMessageContaining("has format 99");
  }

  /** Two topics with two hundred words each; every text has a few of one topic's. */
  static List<Sample> topics() {
    List<String> harbour = words("hamn", List.of("färja", "kajplats"));
    List<String> school = words("skol", List.of("elev", "klassrum"));
    Random random = new Random(1);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      List<String> words = i % 2 == 0 ? harbour : school;
      StringBuilder text = new StringBuilder();
      for (int j = 1; j < 12; j++) {
        text.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      samples.add(new Sample(words.get(i / 2 % words.size()), text.toString()));
    }
    return samples;
  }

  private static List<String> words(String prefix, List<String> more) {
    List<String> words = new ArrayList<>(more);
    for (char a = 'b'; a < 'p'; a++) {
      for (char b = 'b'; b < 'p'; b++) {
        words.add(prefix + a + "o" + b + "u");
      }
    }
    return words;
  }
}
