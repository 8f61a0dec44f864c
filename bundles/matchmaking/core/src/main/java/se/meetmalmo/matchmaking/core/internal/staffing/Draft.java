package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

/** Groups that are being put together, and the places that they leave. Not thread-safe. */
final class Draft {
  private final List<Person> people;
  private final List<Order> orders;
  private final int[] free;

  /** Of a start that keeps no limits yet: seats that wait for their order's turn. */
  private final List<Optional<Group>> groups = new ArrayList<>();

  private final boolean[] isProper;

  /** A person in the group of an order. */
  private record Seat(int order, Offer offer) {}

  /**
   * @param start people for each order, within their places
   */
  Draft(List<Person> people, List<Order> orders, List<List<Offer>> start) {
    this.people = people;
    this.orders = orders;
    this.free = people.stream().mapToInt(Person::places).toArray();
    this.isProper = new boolean[orders.size()];
    for (int i = 0; i < orders.size(); i++) {
      groups.add(Optional.empty());
      put(i, Optional.of(new Group(start.get(i), 0)));
    }
    for (int i = 0; i < orders.size(); i++) {
      improve(i);
    }
  }

  List<Optional<Group>> groups() {
    return List.copyOf(groups);
  }

  long value() {
    return groups.stream().flatMap(Optional::stream).mapToLong(Group::value).sum();
  }

  private void put(int order, Optional<Group> group) {
    groups.get(order).ifPresent(old -> old.seats().forEach(seat -> free[seat.person()]++));
    group.ifPresent(now -> now.seats().forEach(seat -> free[seat.person()]--));
    groups.set(order, group);
  }

  /** The best group with the places that the others leave; whether it is a better one. */
  boolean improve(int order) {
    Optional<Group> before = groups.get(order);
    put(order, Optional.empty());
    List<Offer> there =
        orders.get(order).offers().stream().filter(offer -> free[offer.person()] > 0).toList();
    Optional<Group> now = OneGroup.of(people, orders.get(order).with(there), person -> 0);
    boolean isBetter = !isProper[order] || worth(now) > worth(before);
    put(order, isBetter ? now : before);
    boolean wasProper = isProper[order];
    isProper[order] = true;
    return isBetter && wasProper;
  }

  private static long worth(Optional<Group> group) {
    return group.map(Group::value).orElse(-1L);
  }

  /**
   * The best group, places that others have being had at what they are worth there; those then find
   * somebody else. Whether all together have gained; otherwise nothing has changed.
   */
  boolean rob(int order) {
    long before = value();
    List<Optional<Group>> kept = groups();
    put(order, Optional.empty());
    Seat[] cheapest = cheapest();
    IntToLongFunction price = person -> free[person] > 0 ? 0 : cheapest[person].offer().score();
    List<Offer> there =
        orders.get(order).offers().stream()
            .filter(offer -> free[offer.person()] > 0 || cheapest[offer.person()] != null)
            .toList();
    Optional<Group> wish = OneGroup.of(people, orders.get(order).with(there), price);
    TreeSet<Integer> robbed = new TreeSet<>();
    for (Offer seat : wish.map(Group::seats).orElse(List.of())) {
      if (free[seat.person()] == 0) {
        robbed.add(cheapest[seat.person()].order());
      }
    }
    robbed.forEach(other -> put(other, Optional.empty()));
    put(order, wish.map(this::atScore));
    robbed.forEach(this::improve);
    if (value() > before) {
      return true;
    }
    robbed.add(order);
    robbed.forEach(other -> put(other, Optional.empty()));
    robbed.forEach(other -> put(other, kept.get(other)));
    return false;
  }

  private Group atScore(Group group) {
    return new Group(group.seats(), group.seats().stream().mapToLong(Offer::score).sum());
  }

  /** The seat of each person that is worth least; null for those who have none. */
  private Seat[] cheapest() {
    Seat[] cheapest = new Seat[people.size()];
    for (int i = 0; i < groups.size(); i++) {
      for (Offer seat : groups.get(i).map(Group::seats).orElse(List.of())) {
        Seat known = cheapest[seat.person()];
        if (known == null || seat.score() < known.offer().score()) {
          cheapest[seat.person()] = new Seat(i, seat);
        }
      }
    }
    return cheapest;
  }
}
