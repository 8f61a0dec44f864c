package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The best group for one order; no other is better. Limits of organisations, industries and sizes
 * make a flow. Where its best group has nobody who can lead, or no newcomer, those who would do are
 * seated in turn, the most promising first, for as long as the flow's prices leave hope.
 */
final class OneGroup {
  private final List<Person> people;
  private final Order order;
  private final List<Worth> worths;

  private OneGroup(List<Person> people, Order order, IntToLongFunction price) {
    this.people = people;
    this.order = order;
    this.worths = Worth.of(people, order, price);
  }

  /**
   * With a newcomer, if a group with one keeps every limit.
   *
   * @param price of each person, taken off the score
   * @return empty when no group keeps every limit
   */
  static Optional<Group> of(List<Person> people, Order order, IntToLongFunction price) {
    OneGroup one = new OneGroup(people, order, price);
    boolean hasOne = order.taken(Person::isNewcomer) > 0;
    Optional<Group> withNewcomer =
        !hasOne && one.worths.stream().anyMatch(worth -> worth.person().isNewcomer())
            ? one.best(true)
            : Optional.empty();
    return withNewcomer.isPresent() ? withNewcomer : one.best(false);
  }

  /** Whether or not there is a newcomer in it; never worth less than {@link #of}. */
  static Optional<Group> anyOf(List<Person> people, Order order, IntToLongFunction price) {
    return new OneGroup(people, order, price).best(false);
  }

  /** The group that fills most seats, whether or not it can be led, and what it lacks. */
  static GroupNetwork.Solution fullest(List<Person> people, Order order) {
    return GroupNetwork.solve(order, Worth.of(people, order, person -> 0), List.of());
  }

  private Optional<Group> best(boolean newcomer) {
    if (!order.hasRoom()) {
      return Optional.empty();
    }
    List<Predicate<Person>> wanted = new ArrayList<>();
    if (order.seats().led() && order.taken(Person::canLead) == 0) {
      wanted.add(Person::canLead);
    }
    if (newcomer) {
      wanted.add(Person::isNewcomer);
    }
    return with(wanted, List.of(), Optional.empty());
  }

  /**
   * @param seated those who have to sit
   * @param best so far
   */
  private Optional<Group> with(
      List<Predicate<Person>> wanted, List<Worth> seated, Optional<Group> best) {
    GroupNetwork.Solution solution = GroupNetwork.solve(order, worths, seated);
    if (!solution.isFull()
        || !GroupNetwork.seats(solution, seated)
        || !isBetter(solution.group().value(), best)) {
      return best;
    }
    Optional<Predicate<Person>> missing = missing(wanted, solution.group());
    if (missing.isEmpty()) {
      return Optional.of(solution.group());
    }
    Optional<Group> found = best;
    for (int i : hopeful(missing.get(), solution.limits())) {
      if (!isBetter(solution.limits()[i], found)) {
        break;
      }
      List<Worth> more = new ArrayList<>(seated);
      more.add(worths.get(i));
      found = with(wanted, more, found);
    }
    return found;
  }

  private static boolean isBetter(long value, Optional<Group> best) {
    return best.isEmpty() || value > best.get().value();
  }

  private Optional<Predicate<Person>> missing(List<Predicate<Person>> wanted, Group group) {
    return wanted.stream()
        .filter(
            wish -> group.seats().stream().noneMatch(seat -> wish.test(people.get(seat.person()))))
        .findFirst();
  }

  private int[] hopeful(Predicate<Person> wish, long[] limits) {
    return IntStream.range(0, worths.size())
        .filter(i -> wish.test(worths.get(i).person()))
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> limits[i]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
