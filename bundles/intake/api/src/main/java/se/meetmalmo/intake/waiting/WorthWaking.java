package se.meetmalmo.intake.waiting;

import java.util.List;
import se.meetmalmo.intake.IdeaSummary;

/**
 * A paused idea that somebody should look at again.
 *
 * @param reasons oldest first, at least one
 */
public record WorthWaking(IdeaSummary idea, List<WakeReason> reasons) {
  public WorthWaking {
    reasons = List.copyOf(reasons);
  }
}
