package se.meetmalmo.intake.screening;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * How somebody who has read a case assesses it.
 *
 * @param scores one for each thing that was assessed, at most 30
 * @param summary in plain words; may be empty
 */
public record Opinion(List<Score> scores, String summary) {
  /** What is assessed of every case, beside the criteria of the rule set. */
  public static final List<String> ALWAYS = List.of("scope", "realism", "guidelines");

  public static final int LEAST = 1;
  public static final int MOST = 5;
  private static final int REASON = 2_000;

  /**
   * @param on id of a criterion, or one of {@link #ALWAYS}
   * @param score {@value #LEAST} (not at all) to {@value #MOST} (entirely)
   * @param reason required
   */
  public record Score(String on, int score, String reason) {
    public Score {
      on = Objects.requireNonNullElse(on, "").strip();
      reason = Objects.requireNonNullElse(reason, "").strip();
      new Validation()
          .required("on", on)
          .atMost("on", on, 80)
          .check(
              score >= LEAST && score <= MOST,
              FieldError.of("score." + on, "out-of-range", "is not from 1 to 5", LEAST, MOST))
          .required("reason." + on, reason)
          .atMost("reason." + on, reason, REASON)
          .orThrow();
    }
  }

  public Opinion {
    scores = List.copyOf(Objects.requireNonNullElse(scores, List.of()));
    summary = Objects.requireNonNullElse(summary, "").strip();
    Set<String> assessed = scores.stream().map(Score::on).collect(Collectors.toSet());
    new Validation()
        .check(!scores.isEmpty(), FieldError.of("scores", "required", "assess at least one thing"))
        .atMost("scores", scores, 30)
        .check(
            assessed.size() == scores.size(),
            FieldError.of("scores", "duplicate", "assesses the same thing twice"))
        .atMost("summary", summary, REASON)
        .orThrow();
  }
}
