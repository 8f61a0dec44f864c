package se.meetmalmo.platform.timers.internal;

/** Carries what a sweep threw through db-scheduler. */
final class SweepFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SweepFailedException(Present.Entry entry, Exception cause) {
    super("Sweep " + entry.name() + " failed", cause);
  }
}
