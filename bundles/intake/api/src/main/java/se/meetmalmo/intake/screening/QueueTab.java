package se.meetmalmo.intake.screening;

import java.util.Arrays;
import java.util.Locale;

/** The parts of the queue. A case may lie in several. */
public enum QueueTab {
  /** Everything that is to be decided. */
  OPEN,
  /** To be decided, and nobody has it. */
  NEW,
  /** To be decided, and nobody else is waited for. */
  US,
  SENDER,
  CONSULTATION,
  /** The promised day, the deadline of a consultation or the day to look again has passed. */
  LATE,
  PAUSED,
  REFERRED,
  /** Accepted and on its way: until it is published. */
  ACCEPTED,
  CLOSED,
  ALL;

  /** As addresses name it. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@link #OPEN} when none such is asked for. */
  public static QueueTab of(String path) {
    return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst().orElse(OPEN);
  }
}
