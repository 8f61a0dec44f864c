package se.meetmalmo.platform;

/** The one who asks may not do this. */
public final class ForbiddenException extends DomainException {
  private static final long serialVersionUID = 1L;

  public ForbiddenException(String message) {
    super("forbidden", message);
  }
}
