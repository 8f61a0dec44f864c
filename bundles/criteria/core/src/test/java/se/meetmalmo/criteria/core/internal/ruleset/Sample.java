package se.meetmalmo.criteria.core.internal.ruleset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The small rule set under src/test/resources/ruleset, as it is or with one thing changed. */
public final class Sample {
  private final Map<String, byte[]> files;

  private Sample(Map<String, byte[]> files) {
    this.files = files;
  }

  public static Sample whole() {
    try {
      return new Sample(
          new TreeMap<>(RuleSetFiles.of(Path.of("src/test/resources/ruleset")).files()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a piece of a file, which must be there. */
  public Sample with(String file, String old, String fresh) {
    String content = new String(files.get(file), UTF_8);
    if (!content.contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    return put(file, content.replace(old, fresh));
  }

  public Sample put(String file, String content) {
    return bytes(file, content.getBytes(UTF_8));
  }

  public Sample bytes(String file, byte[] content) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(file, content);
    return new Sample(changed);
  }

  public Sample without(String file) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.remove(file);
    return new Sample(changed);
  }

  /** With a weighing before the outcome, and what its file holds. */
  public Sample weighing(String weights) {
    return with(
            "ruleset.json",
            "{\"id\": \"outcome\"",
            "{\"id\": \"like\", \"weighing\": \"weights.tsv\", \"atLeast\": 60, \"gives\": \"value\","
                + " \"label\": {\"sv\": \"Liknar\", \"en\": \"Like\"}, \"values\": {"
                + "\"JOINT\": {\"sv\": \"samarbete\", \"en\": \"collaboration\"},"
                + " \"CASE\": {\"sv\": \"ärende\", \"en\": \"case\"},"
                + " \"UNCLEAR\": {\"sv\": \"oklart\", \"en\": \"unclear\"}}},"
                + " {\"id\": \"outcome\"")
        .put("weights.tsv", weights);
  }

  public Sample version(String version) {
    return with("ruleset.json", "\"1.0.0\"", "\"" + version + "\"");
  }

  public Sample named(String id) {
    return with("ruleset.json", "\"id\": \"sample\"", "\"id\": \"" + id + "\"");
  }

  public Map<String, byte[]> files() {
    return files;
  }

  public CompiledRuleSet load() {
    return RuleSetLoader.load(RuleSetFiles.of("sample", files));
  }
}
