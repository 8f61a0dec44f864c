package se.meetmalmo.search;

import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * What somebody who knows both has said of two pieces of work.
 *
 * @param asked the work that the other was held against, as a submission under screening
 * @param found the work that was proposed for it, or that was linked without having been proposed
 * @param same whether it is the same matter, so that the two were connected; false when it was
 *     looked at and turned down
 * @throws se.meetmalmo.platform.InvalidInputException when both are the same work
 */
public record JudgedPair(WorkId asked, WorkId found, boolean same) {
  public JudgedPair {
    Objects.requireNonNull(asked);
    Objects.requireNonNull(found);
    new Validation()
        .check(
            !asked.equals(found),
            FieldError.of("found", "same", "is the work that was asked for, " + asked))
        .orThrow();
  }
}
