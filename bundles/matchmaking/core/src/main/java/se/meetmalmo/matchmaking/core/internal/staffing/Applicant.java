package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.Set;
import se.meetmalmo.matchmaking.Constraint;

/**
 * Somebody who could be seated but for what bars them.
 *
 * @param score 0 to {@link Order.Offer#BEST}
 * @param barred constraints of one person alone; empty for those who may be seated
 */
public record Applicant(Person person, int score, Set<Constraint> barred) {
  public Applicant {
    barred = Set.copyOf(barred);
  }
}
