package se.meetmalmo.matchmaking;

import se.meetmalmo.platform.DomainException;

/** The people are still being read: an answer now would be a wrong one. Try again soon. */
public final class NotReadyException extends DomainException {
  private static final long serialVersionUID = 1L;

  public NotReadyException(long read) {
    super("not-ready", "The resource bank is being read, " + read + " members so far: try again");
  }
}
