package se.meetmalmo.intake.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.IdeaEvent.Type;
import se.meetmalmo.intake.Step;

/** How long the promise has stood still because the sender was asked. */
final class Waited {
  private Waited() {}

  /**
   * From the first of the questions that are open, one or several in a row, until now; nothing when
   * none is open.
   *
   * @param steps oldest first
   */
  static Duration forSender(List<Step> steps, Instant now) {
    Instant since = now;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.type() == Type.MORE_ASKED) {
        since = step.at();
      } else if (!step.type().isAside()) {
        break;
      }
    }
    return Duration.between(since, now);
  }
}
