package se.meetmalmo.communications.spi;

import java.util.Objects;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * A message with places for facts: {@code {{caseNumber}}}, and {@code {{#reason}} ... {{/reason}}}
 * for what is said only where there is one. Plain text; paragraphs are parted by an empty line.
 *
 * @param subject one line, at most 200 characters
 * @param body at most 10,000 characters
 */
public record Wording(String subject, String body) {
  public static final int SUBJECT_LENGTH = 200;
  public static final int BODY_LENGTH = 10_000;

  public Wording {
    subject = VisibleText.line(Objects.requireNonNullElse(subject, ""));
    body = Objects.requireNonNullElse(body, "").replace("\r\n", "\n").strip();
    new Validation()
        .required("subject", subject)
        .atMost("subject", subject, SUBJECT_LENGTH)
        .required("body", body)
        .atMost("body", body, BODY_LENGTH)
        .orThrow();
  }
}
