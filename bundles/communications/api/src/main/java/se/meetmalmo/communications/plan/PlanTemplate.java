package se.meetmalmo.communications.plan;

import java.util.List;

/**
 * A ready-made plan.
 *
 * @param key {@code internal-year}
 * @param activities without days: each comes so many days after the start as it stands
 */
public record PlanTemplate(
    String key, String name, String nameEn, String purpose, List<Entry> activities) {
  public PlanTemplate {
    activities = List.copyOf(activities);
  }

  /** One activity of it. */
  public record Entry(int daysAfterStart, ActivityContent content) {}

  public String name(String language) {
    return language.equals("sv") ? name : nameEn;
  }
}
