package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Limits;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Seats;

/** A small made-up town, and what can be found out about it by trying everything. */
record Town(List<Applicant> applicants, Seats seats, Limits limits) {
  private static final List<Constraint> PERSONAL =
      List.of(Constraint.INTEREST, Constraint.FIREWALL, Constraint.COOL_DOWN);

  static Town made(Random chance) {
    List<Applicant> applicants = new ArrayList<>();
    int count = 4 + chance.nextInt(9);
    for (int i = 0; i < count; i++) {
      int organisation = chance.nextInt(7);
      Side side = Side.values()[organisation < 2 ? 0 : organisation < 6 ? 1 : 2];
      Set<Constraint> barred = EnumSet.noneOf(Constraint.class);
      PERSONAL.stream().filter(c -> chance.nextInt(9) == 0).forEach(barred::add);
      Person person =
          new Person(
              side,
              organisation,
              organisation % 3 - 1,
              chance.nextInt(3) - 1,
              1 + chance.nextInt(2),
              chance.nextInt(4) == 0,
              chance.nextInt(5) == 0);
      applicants.add(new Applicant(person, chance.nextInt(50) * 20, barred));
    }
    int city = chance.nextInt(3);
    int business = chance.nextInt(3);
    int size = Math.max(2, city + business + chance.nextInt(3));
    Limits limits =
        new Limits(1, 1 + chance.nextInt(2), 1 + chance.nextInt(3), 1 + chance.nextInt(3));
    return new Town(applicants, new Seats(size, city, business, chance.nextBoolean()), limits);
  }

  List<Person> people() {
    return applicants.stream().map(Applicant::person).toList();
  }

  Order order() {
    return new Order(
        seats,
        limits,
        IntStream.range(0, applicants.size())
            .filter(i -> applicants.get(i).barred().isEmpty())
            .mapToObj(i -> new Offer(i, applicants.get(i).score()))
            .toList());
  }

  /** The best value of a group by trying all; -1 when there is none. */
  long best(boolean newcomer) {
    long[] best = {-1};
    groups(
        (group, value) -> {
          if (!newcomer || group.stream().anyMatch(i -> people().get(i).isNewcomer())) {
            best[0] = Math.max(best[0], value);
          }
        });
    return best[0];
  }

  /** Every group that keeps all limits, and its value. */
  void groups(BiConsumer<List<Integer>, Long> visitor) {
    List<Offer> offers = order().offers();
    for (int mask = 0; mask < 1 << offers.size(); mask++) {
      if (Integer.bitCount(mask) == seats.size()) {
        List<Integer> group = new ArrayList<>();
        long value = 0;
        for (int i = 0; i < offers.size(); i++) {
          if ((mask >> i & 1) == 1) {
            group.add(offers.get(i).person());
            value += offers.get(i).score();
          }
        }
        if (broken(group).isEmpty()) {
          visitor.accept(group, value);
        }
      }
    }
  }

  /** What a group breaks, newly written from the words of the limits; empty when all is well. */
  String broken(List<Integer> group) {
    StringBuilder said = new StringBuilder();
    Map<String, Integer> counts = new HashMap<>();
    boolean led = false;
    for (int i : group) {
      Applicant applicant = applicants.get(i);
      Person person = applicant.person();
      led |= person.canLead();
      if (!applicant.barred().isEmpty()) {
        said.append(" barred ").append(i);
      }
      counts.merge("side " + person.side(), 1, Integer::sum);
      counts.merge("who " + i, 1, Integer::sum);
      String who = person.side() == Side.CITY ? "unit " : "company ";
      counts.merge(who + person.organisation(), 1, Integer::sum);
      if (person.side() == Side.BUSINESS && person.industry() >= 0) {
        counts.merge("industry " + person.industry(), 1, Integer::sum);
      }
      if (person.side() == Side.BUSINESS && person.size() >= 0) {
        counts.merge("size " + person.size(), 1, Integer::sum);
      }
    }
    Map<String, Integer> most =
        Map.of(
            "who", 1,
            "side", seats.size(),
            "unit", limits.perCityUnit(),
            "company", limits.perOrganisation(),
            "industry", limits.perIndustry(),
            "size", limits.perSize());
    counts.forEach(
        (what, count) -> {
          if (count > most.get(what.split(" ")[0])) {
            said.append(' ').append(count).append(" of ").append(what);
          }
        });
    if (group.size() != seats.size()
        || counts.getOrDefault("side CITY", 0) < seats.city()
        || counts.getOrDefault("side BUSINESS", 0) < seats.business()) {
      said.append(" seats");
    }
    return said + (seats.led() && !led ? " nobody leads" : "");
  }

  /** The town after a remedy. */
  Town after(List<Constraint> lifted, Map<Side, Integer> people, int size) {
    List<Applicant> all = new ArrayList<>();
    for (Applicant one : applicants) {
      Set<Constraint> barred = EnumSet.noneOf(Constraint.class);
      barred.addAll(one.barred());
      barred.removeAll(lifted);
      all.add(new Applicant(one.person(), one.score(), barred));
    }
    people.forEach(
        (side, count) -> {
          for (int i = 0; i < count; i++) {
            all.add(new Applicant(newcomer(side, 100 + all.size()), 0, Set.of()));
          }
        });
    Limits less =
        new Limits(
            lifted.contains(Constraint.ORGANISATION) ? 99 : limits.perOrganisation(),
            lifted.contains(Constraint.CITY_UNIT) ? 99 : limits.perCityUnit(),
            lifted.contains(Constraint.INDUSTRY) ? 99 : limits.perIndustry(),
            lifted.contains(Constraint.COMPANY_SIZE) ? 99 : limits.perSize());
    boolean led = seats.led() && !lifted.contains(Constraint.LEADER);
    return new Town(all, new Seats(size, seats.city(), seats.business(), led), less);
  }

  private static Person newcomer(Side side, int organisation) {
    return new Person(side, organisation, Person.UNKNOWN, Person.UNKNOWN, 1, true, true);
  }
}
