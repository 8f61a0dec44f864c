package se.meetmalmo.criteria.core.internal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetFilesTest {
  @TempDir Path folder;

  @Test
  void readsAZipFile() throws IOException {
    Path zip = zip(Sample.whole().files());
    assertThat(RuleSetLoader.load(RuleSetFiles.of(zip)).id()).hasToString("sample@1.0.0");
  }

  @Test
  void readsAFolderAndSkipsHiddenFiles() throws IOException {
    Files.writeString(folder.resolve("ruleset.json"), "{}");
    Files.writeString(folder.resolve(".DS_Store"), "x");
    assertThat(RuleSetFiles.of(folder).files()).containsOnlyKeys("ruleset.json");
  }

  @Test
  void refusesPathsThatLeaveTheFolder() throws IOException {
    Path zip = zip(Map.of("../../etc/passwd", new byte[1]));
    assertThatThrownBy(() -> RuleSetFiles.of(zip))
        .isInstanceOf(RuleSetRefusedException.class)
        .hasMessageContaining("no plain file name");
  }

  @Test
  void refusesAZipBombWithoutUnpackingIt() throws IOException {
    Path zip =
        zip(Map.of("a.tsv", new byte[RuleSetFiles.MOST_BYTES], "b.tsv", new byte[50_000_000]));
    assertThatThrownBy(() -> RuleSetFiles.of(zip))
        .isInstanceOf(RuleSetRefusedException.class)
        .hasMessageContaining("at most 5 MB");
  }

  @Test
  void refusesTooManyFiles() throws IOException {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    for (int i = 0; i <= RuleSetFiles.MOST_FILES; i++) {
      files.put("f" + i + ".tsv", new byte[1]);
    }
    assertThatThrownBy(() -> RuleSetFiles.of("bundle", files)).hasMessageContaining("one too many");
  }

  @Test
  void refusesWhatIsNoZipFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x.ruleset"), "hello");
    assertThatThrownBy(() -> RuleSetFiles.of(file))
        .isInstanceOf(RuleSetRefusedException.class)
        .hasMessageContaining("x.ruleset");
  }

  @Test
  void refusesLinksInAFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("ruleset.json"), Path.of("/etc/hostname"));
    assertThatThrownBy(() -> RuleSetFiles.of(folder)).hasMessageContaining("not a plain file");
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path zip = folder.resolve("sample.ruleset");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue());
      }
    }
    return zip;
  }
}
