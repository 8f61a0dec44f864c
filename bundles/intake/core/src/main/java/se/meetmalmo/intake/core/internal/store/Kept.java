package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Step;

/** An idea as it is kept, what has happened to it, oldest first, and what it waits for. */
public record Kept(Idea idea, List<Step> steps, Waits waits) {
  public Kept {
    steps = List.copyOf(steps);
  }
}
