package se.meetmalmo.intake.waiting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * How long senders wait, of the ideas that people decided about within {@link #MONTHS}: from the
 * day an idea came in to the day of the first decision, in days of the city's calendar. What was
 * asked of senders counts too: they waited. Left out is what the rule set referred at once and what
 * was imported.
 *
 * @param decisions how many
 * @param medianDays half of them took no longer; null (absent in JSON) while there are none
 * @param p90Days nine of ten took no longer; null (absent in JSON) while there are none
 * @param promisedDays the promise to those who hand in now
 * @param silenceAlarms how often within that time a sender had heard nothing for too long
 * @param silentNow how many senders have heard nothing for too long
 */
public record ServiceLevel(
    Instant asOf,
    long decisions,
    @Schema(nullable = true) Integer medianDays,
    @Schema(nullable = true) Integer p90Days,
    int promisedDays,
    long silenceAlarms,
    long silentNow) {
  public static final int MONTHS = 12;

  /** So many decisions tell something; fewer tell of single cases. */
  public static final int ENOUGH = 10;

  public boolean tells() {
    return decisions >= ENOUGH;
  }
}
