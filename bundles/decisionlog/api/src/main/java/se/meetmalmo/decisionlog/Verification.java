package se.meetmalmo.decisionlog;

import java.util.List;
import java.util.Objects;

/**
 * What a walk along the whole chain found.
 *
 * @param entries how many were looked at
 * @param head the last entry, by the log's own word
 * @param faults how many faults there are
 * @param findings the first of them, {@value #MOST_FINDINGS} at most; empty: the log is whole
 */
public record Verification(long entries, LogHead head, long faults, List<Finding> findings) {
  public static final int MOST_FINDINGS = 100;

  /** What can be wrong. */
  public enum Problem {
    /** It does not have the hash that what it says ought to have. */
    CHANGED,
    /** It is another entry's, put in this place: entries were swapped, inserted or removed. */
    MOVED,
    /** There is no entry of that number. */
    MISSING,
    /** It does not follow the entry before it, which was rewritten, or it is not the log's own. */
    UNLINKED,
    /** It stands after the last entry that the log has written. */
    FOREIGN,
    /**
     * The head that was noted elsewhere is nowhere in the log: its end was cut, or all rewritten.
     */
    HEAD_UNKNOWN
  }

  /**
   * A fault.
   *
   * @param number of the entry
   * @param message plain English; names the entry
   */
  public record Finding(long number, Problem problem, String message) {
    public Finding {
      Objects.requireNonNull(problem);
      Objects.requireNonNull(message);
    }
  }

  public Verification {
    Objects.requireNonNull(head);
    findings = List.copyOf(findings);
  }

  public boolean isWhole() {
    return faults == 0;
  }
}
