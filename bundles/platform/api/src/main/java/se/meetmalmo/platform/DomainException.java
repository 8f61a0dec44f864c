package se.meetmalmo.platform;

import java.util.Map;

/** What a use case refuses, with a stable code that clients may rely on. */
public abstract class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Map<String, Object> members;

  /**
   * @param code stable, lower case with hyphens: {@code not-found}
   * @param message names the thing and the id; carries no personal data
   */
  protected DomainException(String code, String message) {
    this(code, message, Map.of());
  }

  /**
   * @param members see {@link #members}
   */
  protected DomainException(String code, String message, Map<String, Object> members) {
    super(message);
    this.code = code;
    this.members = Map.copyOf(members);
  }

  public String code() {
    return code;
  }

  /**
   * What a program can read of the refusal, by name, as JSON can say it: extension members of the
   * problem document. None of its own members' names; no personal data.
   */
  public Map<String, Object> members() {
    return members;
  }
}
