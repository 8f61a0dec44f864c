package se.meetmalmo.intake.core.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.meetmalmo.intake.IdeaQuery;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.intake.Status;

/** The parts of the staff's queue. */
public enum QueueTab {
  OPEN(Status.RECEIVED, Status.SCREENING),
  PAUSED(Status.PAUSED),
  REFERRED(Status.REFERRED),
  ACCEPTED(Status.ACCEPTED, Status.STAFFING, Status.IN_GROUP, Status.REPORTED),
  CLOSED(Status.CONNECTED, Status.DECLINED, Status.PUBLISHED, Status.WITHDRAWN),
  ALL(Status.values());

  private final List<Status> statuses;

  QueueTab(Status... statuses) {
    this.statuses = List.of(statuses);
  }

  /** What is to be decided, when no tab or none such is asked for. */
  static QueueTab of(String path) {
    return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst().orElse(OPEN);
  }

  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Status> statuses() {
    return statuses;
  }

  IdeaQuery.Order order() {
    return switch (this) {
      case OPEN -> IdeaQuery.Order.PROMISED;
      case PAUSED -> IdeaQuery.Order.PAUSED;
      case REFERRED, ACCEPTED, CLOSED, ALL -> IdeaQuery.Order.NEWEST;
    };
  }

  public long count(Overview overview) {
    return statuses.stream().mapToLong(overview::count).sum();
  }
}
