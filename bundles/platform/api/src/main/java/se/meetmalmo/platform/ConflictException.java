package se.meetmalmo.platform;

import java.util.List;
import java.util.Map;

/**
 * The state or the version of a thing does not allow what was asked; the message says what would.
 */
public final class ConflictException extends DomainException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super("conflict", message);
  }

  /**
   * @param allowed what the state allows instead, in words that clients may rely on
   */
  public ConflictException(String message, List<String> allowed) {
    super("conflict", message, Map.of("allowed", List.copyOf(allowed)));
  }

  /**
   * @param members see {@link #members}
   */
  public ConflictException(String message, Map<String, Object> members) {
    super("conflict", message, members);
  }
}
