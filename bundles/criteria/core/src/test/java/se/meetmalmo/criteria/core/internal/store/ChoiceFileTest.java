package se.meetmalmo.criteria.core.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceFileTest {
  @TempDir Path folder;

  private static Choice.Entry entry(String version) {
    return new Choice.Entry("malmo", version, "rules.malmo", "eva", "2026-01-01T00:00:00Z");
  }

  @Test
  void keepsTheChoiceAcrossARestart() {
    Choice choice = Choice.NONE.then(entry("1.0.0")).then(entry("1.1.0"));
    new ChoiceFile(folder.resolve("criteria")).save(choice);
    assertThat(new ChoiceFile(folder.resolve("criteria")).load()).isEqualTo(choice);
  }

  @Test
  void readsAFileOfTheTimeBeforeSwapsWereLogged() throws IOException {
    Files.writeString(
        folder.resolve("active.json"),
        "{\"entries\":[{\"id\":\"malmo\",\"version\":\"1.0.0\",\"source\":\"rules.malmo\","
            + "\"by\":\"eva\",\"at\":\"2026-01-01T00:00:00Z\"}]}");
    Choice choice = new ChoiceFile(folder).load();
    assertThat(choice.current()).contains(entry("1.0.0"));
    assertThat(choice.unlogged()).isEmpty();
  }

  @Test
  void knowsNoChoiceAtFirst() {
    assertThat(new ChoiceFile(folder).load()).isEqualTo(Choice.NONE);
  }

  @Test
  void startsWithoutAChoiceWhenTheFileIsDamaged() throws IOException {
    Files.writeString(folder.resolve("active.json"), "{\"entr");
    assertThat(new ChoiceFile(folder).load()).isEqualTo(Choice.NONE);
  }

  @Test
  void leavesNothingBeside() throws IOException {
    new ChoiceFile(folder).save(Choice.NONE.then(entry("1.0.0")));
    try (var files = Files.list(folder)) {
      assertThat(files).extracting(Path::getFileName).containsExactly(Path.of("active.json"));
    }
  }

  @Test
  void forgetsTheOldestOfManyChoices() {
    Choice choice = Choice.NONE;
    for (int i = 0; i < 60; i++) {
      choice = choice.then(entry("1.0." + i));
    }
    assertThat(choice.entries()).hasSize(50);
    assertThat(choice.current().orElseThrow().version()).isEqualTo("1.0.59");
  }
}
