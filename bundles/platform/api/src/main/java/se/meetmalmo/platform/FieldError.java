package se.meetmalmo.platform;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with one field of what was handed in.
 *
 * @param field dotted path as the client wrote it: {@code submitter.email}, {@code themes[2]}
 * @param code stable: {@code required}, {@code too-long}, {@code too-many}, {@code not-an-email},
 *     {@code unknown-value}, {@code unknown-field}, {@code wrong-type}, {@code must-be-true},
 *     {@code malformed}
 * @param message plain English, names what is wrong and what would be right
 * @param arguments what the code needs to be said in another language, for example the limit
 */
public record FieldError(String field, String code, String message, List<String> arguments) {
  public FieldError {
    Objects.requireNonNull(field);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
    arguments = List.copyOf(arguments);
  }

  public static FieldError of(String field, String code, String message, Object... arguments) {
    return new FieldError(
        field, code, message, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
