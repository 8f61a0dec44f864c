package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How much a member can give.
 *
 * @param groups at once, 1 to 20; 1 when absent
 * @param hoursPerMonth in all, 1 to 200; 8 when absent
 */
public record Capacity(
    @Schema(minimum = "1", maximum = "20", defaultValue = "1") int groups,
    @Schema(minimum = "1", maximum = "200", defaultValue = "8") int hoursPerMonth) {
  public static final int MOST_GROUPS = 20;
  public static final int MOST_HOURS = 200;
  public static final Capacity USUAL = new Capacity(0, 0);

  public Capacity {
    groups = groups == 0 ? 1 : groups;
    hoursPerMonth = hoursPerMonth == 0 ? 8 : hoursPerMonth;
  }
}
