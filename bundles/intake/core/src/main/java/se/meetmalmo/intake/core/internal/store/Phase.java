package se.meetmalmo.intake.core.internal.store;

import java.util.Arrays;
import java.util.List;
import se.meetmalmo.intake.Status;

/** Statuses that the business unit takes together; a column, so that an index leads to each. */
public enum Phase {
  OPEN,
  PAUSED,
  REFERRED,
  ACCEPTED,
  CLOSED;

  public static Phase of(Status status) {
    return switch (status) {
      case RECEIVED, SCREENING -> OPEN;
      case PAUSED -> PAUSED;
      case REFERRED -> REFERRED;
      case ACCEPTED, STAFFING, IN_GROUP, REPORTED -> ACCEPTED;
      case CONNECTED, DECLINED, PUBLISHED, WITHDRAWN -> CLOSED;
    };
  }

  List<Status> statuses() {
    return Arrays.stream(Status.values()).filter(status -> of(status) == this).toList();
  }
}
