package se.meetmalmo.matchmaking.core.internal.staffing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Limits;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Seats;

/** One group of 8 from 10,000 people, and 200 groups from 2,000 beside taking the best in turn. */
public final class StaffingBench {
  private static final int TOWNS = 10_000;
  private static final Seats EIGHT = new Seats(8, 2, 2, true);
  private final List<String> themes;
  private final Random chance = new Random(7);

  private StaffingBench(List<String> themes) {
    this.themes = themes;
  }

  /**
   * @param args a table whose first column are themes
   */
  public static void main(String[] args) throws IOException {
    List<String> themes =
        Files.readAllLines(Path.of(args[0])).stream().skip(1).map(l -> l.split("\t")[0]).toList();
    new StaffingBench(themes).run();
  }

  private List<Person> people(int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int dice = chance.nextInt(100);
      Side side = dice < 20 ? Side.CITY : dice < 92 ? Side.BUSINESS : Side.OTHER;
      int organisation =
          side == Side.CITY ? chance.nextInt(40) : 100 + chance.nextInt(count * 2 / 3);
      int industry = organisation % 11 == 0 ? Person.UNKNOWN : new Random(organisation).nextInt(88);
      people.add(
          new Person(
              side,
              organisation,
              industry,
              organisation % 6 - 1,
              1 + chance.nextInt(20) / 17,
              chance.nextInt(3) == 0,
              chance.nextInt(4) == 0));
    }
    return people;
  }

  private List<Set<Integer>> interests(int count) {
    List<Set<Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<Integer> some = new HashSet<>();
      for (int n = 1 + chance.nextInt(5); n > 0; n--) {
        some.add(Math.min(chance.nextInt(themes.size()), chance.nextInt(themes.size())));
      }
      all.add(some);
    }
    return all;
  }

  private Order order(List<Set<Integer>> interests, int extra) {
    Set<Integer> asked = interests(1).get(0);
    int size = 8 + extra;
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < interests.size(); i++) {
      Set<Integer> both = new HashSet<>(interests.get(i));
      both.retainAll(asked);
      if (!both.isEmpty() || i % 3 == 0) {
        int score = (both.isEmpty() ? 250 : 450 + 100 * both.size()) + chance.nextInt(200);
        offers.add(new Offer(i, Math.min(Offer.BEST, score)));
      }
    }
    return new Order(new Seats(size, 2, 2, true), Limits.of(size), offers);
  }

  private void run() {
    one();
    many();
    towns();
  }

  /** Small made-up towns, each held against every group that could be. */
  private static void towns() {
    long began = System.nanoTime();
    int formed = 0;
    int broken = 0;
    int worse = 0;
    int untrue = 0;
    for (int seed = 0; seed < TOWNS; seed++) {
      Town town = Town.made(new Random(TOWNS + seed));
      Optional<Group> group = OneGroup.of(town.people(), town.order(), person -> 0);
      long withNewcomer = town.best(true);
      long best = withNewcomer < 0 ? town.best(false) : withNewcomer;
      worse += group.map(Group::value).orElse(-1L) == best ? 0 : 1;
      if (group.isPresent()) {
        formed++;
        List<Integer> who = group.get().seats().stream().map(Offer::person).toList();
        broken += town.broken(who).isEmpty() ? 0 : 1;
      } else {
        untrue +=
            Diagnosis.of(town.applicants(), town.order()).stream()
                    .anyMatch(r -> town.after(r.lift(), r.people(), r.size()).best(false) < 0)
                ? 1
                : 0;
      }
    }
    System.out.printf(
        "%,d towns in %.0f s: %,d groups, %d with a broken constraint, %d not the best;"
            + " %,d refusals, %d with an obstacle that is none%n",
        TOWNS, (System.nanoTime() - began) / 1e9, formed, broken, worse, TOWNS - formed, untrue);
  }

  private void one() {
    List<Person> people = people(10_000);
    List<Set<Integer>> interests = interests(people.size());
    List<Long> times = new ArrayList<>();
    long value = 0;
    for (int i = 0; i < 60; i++) {
      Order order = order(interests, 0);
      long began = System.nanoTime();
      value += OneGroup.of(people, order, person -> 0).orElseThrow().value();
      if (i >= 20) {
        times.add((System.nanoTime() - began) / 1_000);
      }
    }
    Collections.sort(times);
    System.out.printf(
        "one group of %d from %,d people: p50 %.1f ms, p95 %.1f ms, most %.1f ms (value %d)%n",
        EIGHT.size(),
        people.size(),
        times.get(times.size() / 2) / 1e3,
        times.get(times.size() * 95 / 100) / 1e3,
        times.get(times.size() - 1) / 1e3,
        value);
  }

  private void many() {
    List<Person> people = people(2_000);
    List<Set<Integer>> interests = interests(people.size());
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      orders.add(order(interests, 0));
    }
    int places = people.stream().mapToInt(Person::places).sum();
    System.out.printf(
        "200 groups of 8 from %,d people with %,d places, %,d offers%n",
        people.size(), places, orders.stream().mapToInt(o -> o.offers().size()).sum());
    for (int round = 0; round < 3; round++) {
      long began = System.nanoTime();
      Solver.Plan plan = ManyGroups.of(people, orders);
      print("together", began, plan.groups(), plan.value(), plan.bound());
    }
    Solver.Plan plan = ManyGroups.of(people, orders);
    long began = System.nanoTime();
    List<Optional<Group>> turns = inTurn(people, orders);
    print("one by one, exact", began, turns, value(turns), plan.bound());
    began = System.nanoTime();
    List<Optional<Group>> greedy = greedy(people, orders);
    print("greedy", began, greedy, value(greedy), plan.bound());
  }

  private static long value(List<Optional<Group>> groups) {
    return groups.stream().flatMap(Optional::stream).mapToLong(Group::value).sum();
  }

  private static void print(
      String name, long began, List<Optional<Group>> groups, long value, long bound) {
    System.out.printf(
        "%-20s %7.2f s  %4d groups  value %,9d  at most %,9d  gap %.2f %%%n",
        name,
        (System.nanoTime() - began) / 1e9,
        groups.stream().filter(Optional::isPresent).count(),
        value,
        bound,
        100.0 * (bound - value) / bound);
  }

  private static List<Optional<Group>> inTurn(List<Person> people, List<Order> orders) {
    int[] free = people.stream().mapToInt(Person::places).toArray();
    List<Optional<Group>> groups = new ArrayList<>();
    for (Order order : orders) {
      List<Offer> there = order.offers().stream().filter(o -> free[o.person()] > 0).toList();
      Optional<Group> group = OneGroup.of(people, order.with(there), person -> 0);
      group.ifPresent(g -> g.seats().forEach(seat -> free[seat.person()]--));
      groups.add(group);
    }
    return groups;
  }

  /** The best who fits, seat by seat; kept seats first. */
  private static List<Optional<Group>> greedy(List<Person> people, List<Order> orders) {
    int[] free = people.stream().mapToInt(Person::places).toArray();
    List<Optional<Group>> groups = new ArrayList<>();
    for (Order order : orders) {
      Optional<Group> group = greedy(people, order, free);
      group.ifPresent(g -> g.seats().forEach(seat -> free[seat.person()]--));
      groups.add(group);
    }
    return groups;
  }

  private static Optional<Group> greedy(List<Person> people, Order order, int[] free) {
    List<Offer> sorted =
        order.offers().stream()
            .filter(offer -> free[offer.person()] > 0)
            .sorted(Comparator.comparingInt(Offer::score).reversed())
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    List<Offer> chosen = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Offer offer : sorted) {
        Person person = people.get(offer.person());
        int kept = order.seats().kept(side);
        boolean wanted =
            side == Side.OTHER || person.side() == side && counts.getOrDefault("" + side, 0) < kept;
        boolean leads =
            chosen.size() < order.size() - 1
                || person.canLead()
                || chosen.stream().anyMatch(o -> people.get(o.person()).canLead());
        if (wanted
            && leads
            && chosen.size() < order.size()
            && !chosen.contains(offer)
            && fits(person, order, counts)) {
          chosen.add(offer);
          counts.merge("" + person.side(), 1, Integer::sum);
          keys(person).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
      }
    }
    long value = chosen.stream().mapToLong(Offer::score).sum();
    return chosen.size() == order.size() ? Optional.of(new Group(chosen, value)) : Optional.empty();
  }

  private static List<String> keys(Person person) {
    List<String> keys = new ArrayList<>(Arrays.asList("o" + person.organisation()));
    if (person.isBusiness()) {
      keys.add("i" + person.industry());
      keys.add("s" + person.size());
    }
    return keys;
  }

  private static boolean fits(Person person, Order order, Map<String, Integer> counts) {
    Limits limits = order.limits();
    return keys(person).stream()
        .allMatch(
            key ->
                key.endsWith("-1")
                    || counts.getOrDefault(key, 0)
                        < switch (key.charAt(0)) {
                          case 'o' -> limits.perOrganisation(person.side());
                          case 'i' -> limits.perIndustry();
                          default -> limits.perSize();
                        });
  }
}
