package se.meetmalmo.communications.core.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.meetmalmo.communications.plan.ActivityStatus;

/** The selections of the plan. */
public enum PlanTab {
  ALL,
  IDEA(ActivityStatus.IDEA),
  DRAFT(ActivityStatus.DRAFT),
  APPROVED(ActivityStatus.APPROVED),
  PUBLISHED(ActivityStatus.PUBLISHED),
  EVALUATED(ActivityStatus.EVALUATED),
  DROPPED(ActivityStatus.DROPPED);

  private final List<ActivityStatus> statuses;

  PlanTab(ActivityStatus... statuses) {
    this.statuses = List.of(statuses);
  }

  /** Empty for all but what was dropped. */
  List<ActivityStatus> statuses() {
    return statuses;
  }

  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All when there is none such. */
  static PlanTab of(String path) {
    return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst().orElse(ALL);
  }
}
