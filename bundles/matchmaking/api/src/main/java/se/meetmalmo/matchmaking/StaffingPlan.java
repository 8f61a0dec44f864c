package se.meetmalmo.matchmaking;

import java.util.List;

/**
 * Groups for several ideas at once, nobody in more than there is room for.
 *
 * @param refusals the ideas that get no group, and why
 * @param score of all groups together
 * @param bound no plan with these people can have a higher score
 * @param gap how far from the best the plan can be at most, 0 to 1
 */
public record StaffingPlan(
    List<ProposedGroup> groups, List<Refusal> refusals, long score, long bound, double gap) {
  public StaffingPlan {
    groups = List.copyOf(groups);
    refusals = List.copyOf(refusals);
  }
}
