package se.meetmalmo.decisionlog;

import java.util.Objects;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which entries are wanted.
 *
 * @param subject {@code idea:018f...}; empty: all
 */
public record LogQuery(String subject, boolean newestFirst, PageRequest page) {
  private static final int LONGEST_SUBJECT = 200;

  public LogQuery {
    subject = Objects.requireNonNullElse(subject, "").strip();
    Objects.requireNonNull(page);
    new Validation().atMost("subject", subject, LONGEST_SUBJECT).orThrow();
  }
}
