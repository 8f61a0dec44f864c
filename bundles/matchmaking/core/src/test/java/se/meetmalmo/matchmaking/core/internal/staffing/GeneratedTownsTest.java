package se.meetmalmo.matchmaking.core.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Remedy;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

class GeneratedTownsTest {
  private static final int TOWNS = 10_000;

  private static List<Integer> who(Group group) {
    return group.seats().stream().map(Offer::person).toList();
  }

  @Test
  void noGroupIsBetterAndEveryRefusalNamesWhatWouldFreeIt() {
    int formed = 0;
    int refused = 0;
    Set<Set<Constraint>> obstacles = new HashSet<>();
    for (int seed = 0; seed < TOWNS; seed++) {
      Town town = Town.made(new Random(seed));
      Optional<Group> group = OneGroup.of(town.people(), town.order(), person -> 0);
      long withNewcomer = town.best(true);
      long best = withNewcomer < 0 ? town.best(false) : withNewcomer;
      assertThat(group.map(Group::value).orElse(-1L)).as("town %d", seed).isEqualTo(best);
      if (group.isPresent()) {
        assertThat(town.broken(who(group.get()))).as("town %d", seed).isEmpty();
        formed++;
      } else {
        refused++;
        for (Remedy remedy : remediesOf(town, seed)) {
          obstacles.add(Set.copyOf(remedy.lift()));
        }
      }
    }
    assertThat(formed).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
    assertThat(obstacles)
        .contains(
            Set.of(Constraint.INTEREST),
            Set.of(Constraint.FIREWALL),
            Set.of(Constraint.COOL_DOWN),
            Set.of(Constraint.ORGANISATION),
            Set.of(Constraint.CITY_UNIT),
            Set.of(Constraint.INDUSTRY),
            Set.of(Constraint.COMPANY_SIZE),
            Set.of(Constraint.LEADER));
  }

  private static List<Remedy> remediesOf(Town town, int seed) {
    List<Remedy> remedies = Diagnosis.of(town.applicants(), town.order());
    assertThat(remedies).as("town %d", seed).isNotEmpty();
    for (Remedy remedy : remedies) {
      assertThat(helps(town, remedy.lift(), remedy)).as("town %d: %s", seed, remedy).isTrue();
      for (Constraint one : remedy.lift()) {
        List<Constraint> others = new ArrayList<>(remedy.lift());
        others.remove(one);
        assertThat(helps(town, others, remedy)).as("town %d: %s", seed, others).isFalse();
      }
    }
    for (Constraint constraint : EnumSet.allOf(Constraint.class)) {
      boolean alone =
          town.after(List.of(constraint), Map.of(), town.seats().size()).best(false) >= 0;
      boolean named = remedies.stream().anyMatch(r -> r.lift().equals(List.of(constraint)));
      assertThat(named).as("town %d: %s", seed, constraint).isEqualTo(alone);
    }
    return remedies;
  }

  private static boolean helps(Town town, List<Constraint> lifted, Remedy remedy) {
    return town.after(lifted, remedy.people(), remedy.size()).best(false) >= 0;
  }
}
