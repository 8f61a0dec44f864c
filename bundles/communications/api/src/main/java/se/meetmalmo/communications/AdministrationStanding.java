package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a part of the city answers what it is asked, of the last year.
 *
 * @param key lasting: {@code stadskontoret}
 * @param open questions that wait for its answer
 * @param late of these, past their last day
 * @param closed questions that it answered, or that nobody waits for any more
 * @param inTime of these, answered by their last day
 * @param medianDays from asked to answered; null (absent in JSON) while none is answered
 */
public record AdministrationStanding(
    String key,
    String name,
    int open,
    int late,
    int closed,
    int inTime,
    @Schema(nullable = true) Double medianDays) {
  /** 0 to 100; 100 where nothing has been asked. */
  public int percentInTime() {
    return closed == 0 ? 100 : Math.round(100f * inTime / closed);
  }
}
