package se.meetmalmo.intake.core.internal.rest;

import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** Names of work, as clients write them. */
final class Works {
  private Works() {}

  /**
   * @throws InvalidInputException when it names no work
   */
  static JoinedWork named(String field, String text) {
    return JoinedWork.of(text.strip())
        .orElseThrow(
            () ->
                new InvalidInputException(
                    FieldError.of(
                        field,
                        "malformed",
                        "is neither source:id nor the id or case number of an idea")));
  }
}
