package se.meetmalmo.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What a paused idea waits for.
 *
 * @param until the day to look again; null (absent in JSON) for no set day
 * @param wakeItself it is taken up then without anybody's doing
 * @param wakeWhen what else to look again for, whichever comes first
 */
public record Pause(
    @Schema(nullable = true) LocalDate until, boolean wakeItself, WakeWhen wakeWhen) {
  /** Whether nothing but somebody's hand ends it. */
  public boolean hasNoEnd() {
    return until == null && wakeWhen.asksNothing();
  }
}
