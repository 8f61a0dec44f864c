package se.meetmalmo.platform;

/**
 * The state or the version of a thing does not allow what was asked; the message says what would.
 */
public final class ConflictException extends DomainException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super("conflict", message);
  }
}
