package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Side;

/** Whether those who sit keep the limits of their group, as far as it is filled. */
public final class Fit {
  private Fit() {}

  /** The first limit that is broken; a leader may still come. */
  public static Optional<Constraint> broken(Order order) {
    Map<Constraint, Function<Person, Object>> alike =
        Map.of(
            Constraint.ORGANISATION,
            person -> person.side() == Side.CITY ? null : person.organisation(),
            Constraint.CITY_UNIT,
            person -> person.side() == Side.CITY ? person.organisation() : null,
            Constraint.INDUSTRY,
            person -> person.isBusiness() ? known(person.industry()) : null,
            Constraint.COMPANY_SIZE,
            person -> person.isBusiness() ? known(person.size()) : null);
    Map<Constraint, Integer> most =
        Map.of(
            Constraint.ORGANISATION, order.limits().perOrganisation(),
            Constraint.CITY_UNIT, order.limits().perCityUnit(),
            Constraint.INDUSTRY, order.limits().perIndustry(),
            Constraint.COMPANY_SIZE, order.limits().perSize());
    return most.keySet().stream()
        .sorted()
        .filter(limit -> count(order, alike.get(limit)) > most.get(limit))
        .findFirst();
  }

  /** Whether seats are left for each side that has some kept, and nobody sits too many. */
  public static boolean hasRoom(Order order) {
    return order.size() >= 0 && order.hasRoom();
  }

  private static Object known(int number) {
    return number == Person.UNKNOWN ? null : number;
  }

  /** Of those alike, the most. */
  private static int count(Order order, Function<Person, Object> how) {
    Map<Object, Integer> counts = new HashMap<>();
    for (Person person : order.seated()) {
      Object kind = how.apply(person);
      if (kind != null) {
        counts.merge(kind, 1, Integer::sum);
      }
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
