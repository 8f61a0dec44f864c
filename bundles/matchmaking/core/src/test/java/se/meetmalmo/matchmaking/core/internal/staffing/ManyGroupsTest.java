package se.meetmalmo.matchmaking.core.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

class ManyGroupsTest {
  /** Two or three orders for the people of one town. */
  private static List<Town> orders(Random chance) {
    Town town = Town.made(chance);
    List<Town> orders = new ArrayList<>();
    for (int i = 0; i < 2 + chance.nextInt(2); i++) {
      Town other = Town.made(chance);
      List<Applicant> applicants =
          town.applicants().stream()
              .map(one -> new Applicant(one.person(), chance.nextInt(50) * 20, one.barred()))
              .toList();
      orders.add(new Town(applicants, other.seats(), other.limits()));
    }
    return orders;
  }

  private static long best(List<Town> orders, int from, int[] free) {
    if (from == orders.size()) {
      return 0;
    }
    long[] best = {best(orders, from + 1, free)};
    orders
        .get(from)
        .groups(
            (group, value) -> {
              if (group.stream().allMatch(person -> free[person] > 0)) {
                group.forEach(person -> free[person]--);
                best[0] = Math.max(best[0], value + best(orders, from + 1, free));
                group.forEach(person -> free[person]++);
              }
            });
    return best[0];
  }

  private static Solver.Plan plan(List<Town> orders) {
    return ManyGroups.of(orders.get(0).people(), orders.stream().map(Town::order).toList());
  }

  @Test
  void keepsAllLimitsAndKnowsHowFarFromTheBestItMayBe() {
    long found = 0;
    long possible = 0;
    for (int seed = 0; seed < 500; seed++) {
      List<Town> orders = orders(new Random(seed));
      Solver.Plan plan = plan(orders);
      int[] free = orders.get(0).people().stream().mapToInt(Person::places).toArray();
      long value = 0;
      for (int i = 0; i < orders.size(); i++) {
        Optional<Group> group = plan.groups().get(i);
        if (group.isPresent()) {
          List<Integer> who = group.get().seats().stream().map(Offer::person).toList();
          assertThat(orders.get(i).broken(who)).as("town %d", seed).isEmpty();
          who.forEach(person -> free[person]--);
          value += group.get().value();
        }
      }
      assertThat(free).as("town %d", seed).doesNotContain(-1, -2);
      assertThat(plan.value()).as("town %d", seed).isEqualTo(value);
      int[] places = orders.get(0).people().stream().mapToInt(Person::places).toArray();
      long best = best(orders, 0, places);
      assertThat(best).as("town %d", seed).isBetween(plan.value(), plan.bound());
      found += plan.value();
      possible += best;
    }
    assertThat(found).isGreaterThan(possible * 95 / 100);
  }

  @Test
  void saysTheSameTwice() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(plan(orders(new Random(seed)))).isEqualTo(plan(orders(new Random(seed))));
    }
  }
}
