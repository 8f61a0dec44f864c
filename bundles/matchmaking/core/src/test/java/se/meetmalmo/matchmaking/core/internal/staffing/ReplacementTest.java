package se.meetmalmo.matchmaking.core.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Remedy;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

/** Some of a group give their seats back, again and again, until nobody is left to ask. */
class ReplacementTest {
  private static final int TOWNS = 10_000;
  private int replaced;
  private int stuck;

  @Test
  void whoStepsInKeepsEveryLimitIsTheBestThereIsAndElseTheObstacleIsTold() {
    for (int seed = 0; seed < TOWNS; seed++) {
      Random chance = new Random(seed);
      Town town = Town.made(chance);
      Optional<Group> group = OneGroup.of(town.people(), town.order(), person -> 0);
      if (group.isPresent()) {
        staff(
            town, new ArrayList<>(group.get().seats().stream().map(Offer::person).toList()), seed);
      }
    }
    assertThat(replaced).isGreaterThan(2_000);
    assertThat(stuck).isGreaterThan(2_000);
  }

  private void staff(Town town, List<Integer> sitting, int seed) {
    Random chance = new Random(seed);
    Set<Integer> asked = new HashSet<>(sitting);
    while (true) {
      for (int n = 1 + chance.nextInt(2); n > 0 && !sitting.isEmpty(); n--) {
        sitting.remove(chance.nextInt(sitting.size()));
      }
      Town left = without(town, asked, sitting);
      Order order = order(left, asked, sitting);
      Optional<Group> found = OneGroup.of(town.people(), order, person -> 0);
      assertThat(found.map(Group::value).orElse(-1L))
          .as("town %d", seed)
          .isEqualTo(best(left, sitting));
      if (found.isEmpty()) {
        refuse(left, order, sitting, asked, seed);
        stuck++;
        return;
      }
      found.get().seats().forEach(seat -> sitting.add(seat.person()));
      assertThat(town.broken(sitting)).as("town %d", seed).isEmpty();
      asked.addAll(sitting);
      replaced++;
    }
  }

  /** Those who were asked and do not sit can't be asked again. */
  private static Town without(Town town, Set<Integer> asked, List<Integer> sitting) {
    List<Applicant> applicants = new ArrayList<>();
    for (int i = 0; i < town.applicants().size(); i++) {
      Applicant one = town.applicants().get(i);
      boolean gone = asked.contains(i) && !sitting.contains(i);
      applicants.add(
          gone ? new Applicant(one.person(), one.score(), Set.of(Constraint.ASKED)) : one);
    }
    return new Town(applicants, town.seats(), town.limits());
  }

  private static Order order(Town left, Set<Integer> asked, List<Integer> sitting) {
    List<Offer> offers =
        left.order().offers().stream().filter(offer -> !asked.contains(offer.person())).toList();
    List<Person> seated = sitting.stream().map(left.people()::get).toList();
    return new Order(left.seats(), left.limits(), offers, seated);
  }

  /** What those add who step in, by trying all; -1 when no group keeps every limit. */
  private static long best(Town town, List<Integer> sitting) {
    long withNewcomer = best(town, sitting, true);
    return withNewcomer < 0 ? best(town, sitting, false) : withNewcomer;
  }

  private static long best(Town town, List<Integer> sitting, boolean newcomer) {
    long there = sitting.stream().mapToLong(i -> town.applicants().get(i).score()).sum();
    long[] best = {-1};
    town.groups(
        (group, value) -> {
          boolean fits = new HashSet<>(group).containsAll(sitting);
          if (fits
              && (!newcomer || group.stream().anyMatch(i -> town.people().get(i).isNewcomer()))) {
            best[0] = Math.max(best[0], value - there);
          }
        });
    return best[0];
  }

  private static void refuse(
      Town left, Order order, List<Integer> sitting, Set<Integer> asked, int seed) {
    List<Applicant> free =
        IntStream.range(0, left.applicants().size())
            .filter(i -> !sitting.contains(i))
            .mapToObj(left.applicants()::get)
            .toList();
    List<Remedy> remedies = Diagnosis.of(free, order);
    assertThat(remedies).as("town %d", seed).isNotEmpty();
    for (Remedy remedy : remedies) {
      assertThat(helps(left, remedy, remedy.lift(), sitting))
          .as("town %d: %s", seed, remedy)
          .isTrue();
      for (Constraint one : remedy.lift()) {
        List<Constraint> others = new ArrayList<>(remedy.lift());
        others.remove(one);
        assertThat(helps(left, remedy, others, sitting)).as("town %d: %s", seed, others).isFalse();
      }
    }
    assertThat(asked).containsAll(sitting);
  }

  private static boolean helps(
      Town town, Remedy remedy, List<Constraint> lifted, List<Integer> sitting) {
    Map<se.meetmalmo.matchmaking.Side, Integer> people = remedy.people();
    return best(town.after(lifted, people, remedy.size()), sitting, false) >= 0;
  }
}
