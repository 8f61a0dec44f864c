package se.meetmalmo.search;

import se.meetmalmo.platform.Validation;

/**
 * Which piece of work, over all domains.
 *
 * @param source the domain that keeps it, {@code intake}
 * @param id the id that it has there
 * @throws se.meetmalmo.platform.InvalidInputException when either is blank or longer than 200
 *     characters
 */
public record WorkId(String source, String id) {
  public WorkId {
    new Validation()
        .required("source", source)
        .atMost("source", source, 200)
        .required("id", id)
        .atMost("id", id, 200)
        .orThrow();
  }

  @Override
  public String toString() {
    return source + ":" + id;
  }
}
