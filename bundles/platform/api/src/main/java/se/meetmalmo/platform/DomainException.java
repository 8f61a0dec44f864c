package se.meetmalmo.platform;

/** What a use case refuses, with a stable code that clients may rely on. */
public abstract class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param code stable, lower case with hyphens: {@code not-found}
   * @param message names the thing and the id; carries no personal data
   */
  protected DomainException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
