package se.meetmalmo.intake.core.internal.store;

import java.util.List;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Step;

/** An idea as it is kept, and what has happened to it, oldest first. */
public record Kept(Idea idea, List<Step> steps) {
  public Kept {
    steps = List.copyOf(steps);
  }
}
