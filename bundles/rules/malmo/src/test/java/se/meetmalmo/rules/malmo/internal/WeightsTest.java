package se.meetmalmo.rules.malmo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetFiles;
import se.meetmalmo.criteria.core.internal.ruleset.WeighingTrainer;
import se.meetmalmo.criteria.core.internal.ruleset.WeighingTrainer.Judged;

class WeightsTest {
  private static final Path FOLDER = Path.of("src/main/resources/ruleset");
  private static final Path WEIGHTS = FOLDER.resolve("weights.tsv");
  private static final Path TRAINING = Path.of("src/test/resources/training.jsonl");

  /** With {@code -Dmeet.learn} the file is written anew, for whoever has changed the cases. */
  @Test
  void areWhatTheTrainingCasesTeach() throws IOException {
    List<Judged> cases =
        Case.in(TRAINING).stream().map(one -> new Judged(one.submission(), one.like())).toList();
    String learned = WeighingTrainer.train(RuleSetFiles.of(FOLDER), "resembles", cases);
    if (System.getProperty("meet.learn") != null) {
      Files.writeString(WEIGHTS, learned);
    }
    assertThat(Files.readString(WEIGHTS))
        .as("weights.tsv; cases, lexicon or tables have changed: run with -Dmeet.learn")
        .isEqualTo(learned);
  }
}
