package se.meetmalmo.rules.malmo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Json;

/**
 * A case with the outcomes that a good coordinator would agree to, as in examples.jsonl.
 *
 * @param like what it is most like, in the words of the weighing; only where weights are learned
 */
record Case(String name, String like, Submission submission, Expected expect) {
  record Expected(Outcome outcome, List<Outcome> oneOf) {}

  static List<Case> in(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> Json.read(line, Case.class)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code service} of {@code service 3: Trasig lampa}. */
  String group() {
    return name.substring(0, name.indexOf(' '));
  }

  boolean agreesTo(Outcome outcome) {
    return expect.outcome() == outcome
        || expect.oneOf() != null && expect.oneOf().contains(outcome);
  }

  /** A true collaboration sent away, or a plain matter let in: must never happen. */
  boolean isBetrayedBy(Outcome outcome) {
    return switch (group()) {
      case "collab", "theme" -> outcome == Outcome.REFER;
      case "authority", "service", "complaint", "money", "funding", "marketing" ->
          outcome == Outcome.PROCEED;
      default -> false;
    };
  }
}
