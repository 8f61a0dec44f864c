package se.meetmalmo.platform;

import java.util.List;
import java.util.stream.Collectors;

/** What was handed in is wrong; says in which fields. */
public final class InvalidInputException extends DomainException {
  private static final long serialVersionUID = 1L;
  private final transient List<FieldError> errors;

  /**
   * @param errors at least one
   */
  public InvalidInputException(List<FieldError> errors) {
    super(
        "invalid-input",
        errors.stream().map(InvalidInputException::said).collect(Collectors.joining("; ")));
    this.errors = List.copyOf(errors);
  }

  public InvalidInputException(FieldError error) {
    this(List.of(error));
  }

  private static String said(FieldError error) {
    return error.field().isEmpty() ? error.message() : error.field() + ": " + error.message();
  }

  public List<FieldError> errors() {
    return errors;
  }
}
