package se.meetmalmo.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gathers what is wrong with one input, so that all of it is said at once. Not thread-safe.
 *
 * <p>Source of the e-mail rule: the HTML standard's valid e-mail address, with a dot in the domain.
 */
public final class Validation {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");
  private final List<FieldError> errors = new ArrayList<>();

  /** Something must be there that people can see. */
  public Validation required(String field, String value) {
    return check(VisibleText.isIn(value), FieldError.of(field, "required", "is required"));
  }

  /** Counts characters as people do: code points. */
  public Validation atMost(String field, String value, int characters) {
    return check(
        value.codePointCount(0, value.length()) <= characters,
        FieldError.of(
            field, "too-long", "is longer than " + characters + " characters", characters));
  }

  public Validation atMost(String field, List<?> values, int count) {
    return check(
        values.size() <= count,
        FieldError.of(field, "too-many", "has more than " + count + " values", count));
  }

  public Validation email(String field, String value) {
    return check(
        value.length() <= 254 && EMAIL.matcher(value).matches(),
        FieldError.of(field, "not-an-email", "is not an e-mail address such as name@company.se"));
  }

  public Validation isTrue(String field, boolean value, String why) {
    return check(value, FieldError.of(field, "must-be-true", why));
  }

  public Validation check(boolean good, FieldError otherwise) {
    if (!good) {
      errors.add(otherwise);
    }
    return this;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /**
   * @throws InvalidInputException when anything was wrong
   */
  public void orThrow() {
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
  }
}
