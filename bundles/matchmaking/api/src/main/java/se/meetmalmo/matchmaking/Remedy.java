package se.meetmalmo.matchmaking;

import java.util.List;
import java.util.Map;

/**
 * One way to a group where there is none now; tried, and found to do.
 *
 * @param lift constraints that all have to be lifted together; empty when none
 * @param people how many more people it takes, by side; with none of the limits in their way, and
 *     able to lead; empty when none
 * @param size of the group; the one asked for, or the largest smaller one that does
 */
public record Remedy(List<Constraint> lift, Map<Side, Integer> people, int size) {
  public Remedy {
    lift = List.copyOf(lift);
    people = Map.copyOf(people);
  }
}
