package se.meetmalmo.intake.core.internal;

import java.time.Clock;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaCaseNumbers;

/** An intake with criteria that cost nothing, for benches. */
public record Benched(IntakeComponent intake) {
  public Benched(IdeaStore store, JpaCaseNumbers caseNumbers, Clock clock) {
    this(new IntakeComponent(store, caseNumbers, clock));
    intake.criteria = new FakeCriteria();
  }
}
