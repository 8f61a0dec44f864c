package se.meetmalmo.matchmaking.core.internal.pool;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.matchmaking.Constraint;

/**
 * What bars people from a group, beside what they want themselves.
 *
 * @param day on which they have to be there
 * @param conflicts organisations with an interest of their own in the idea
 * @param bidders organisations that bid in a procurement on its theme
 * @param engaged who is, or was, in groups, by id
 * @param coolDownDays for so long after a group nobody is asked again
 * @param asked who was asked about the idea already, by id
 */
public record Gate(
    LocalDate day,
    Set<Long> conflicts,
    Set<Long> bidders,
    Map<String, Engagement> engaged,
    int coolDownDays,
    Set<String> asked) {

  public Gate {
    conflicts = Set.copyOf(conflicts);
    bidders = Set.copyOf(bidders);
    engaged = Map.copyOf(engaged);
    asked = Set.copyOf(asked);
  }

  /** Bits by ordinal of the constraint. */
  static int bit(Constraint constraint) {
    return 1 << constraint.ordinal();
  }

  public Engagement of(String id) {
    return engaged.getOrDefault(id, Engagement.NONE);
  }

  public boolean isNewcomer(String id) {
    return of(id).isNew();
  }

  /** What bars a part of the city, beside what it works with. */
  public Set<Constraint> bars(String id, long organisation, int groups) {
    return Sight.constraints(organisation(organisation) | personal(id, groups));
  }

  int personal(String id, int groups) {
    return engaged(of(id), groups) | (asked.contains(id) ? bit(Constraint.ASKED) : 0);
  }

  int organisation(long organisation) {
    int mask = 0;
    if (organisation != Organisations.NONE && !(conflicts.isEmpty() && bidders.isEmpty())) {
      mask |= conflicts.contains(organisation) ? bit(Constraint.CONFLICT) : 0;
      mask |= bidders.contains(organisation) ? bit(Constraint.FIREWALL) : 0;
    }
    return mask;
  }

  private int engaged(Engagement engagement, int groups) {
    LocalDate ended = engagement.lastEnded();
    boolean rests = ended != null && day.isBefore(ended.plusDays(coolDownDays));
    return (engagement.taken() >= groups ? bit(Constraint.CAPACITY) : 0)
        | (rests ? bit(Constraint.COOL_DOWN) : 0);
  }
}
