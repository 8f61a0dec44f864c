package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Many groups at once, out of the same people. One flow over all orders gives a start and the price
 * of each person; then each group in turn is made the best there is with the places that the others
 * leave, or takes places from others where all together gain by it, until nothing gains any more.
 *
 * <p>Source of the bound: Lagrange. Whatever prices people have, no plan is worth more than all
 * places at their price and, for each order, the best group at score less price.
 */
final class ManyGroups {
  private static final int MOST_SWEEPS = 8;

  private ManyGroups() {}

  static Solver.Plan of(List<Person> people, List<Order> orders) {
    JointNetwork.Solution joint = JointNetwork.solve(people, orders);
    Draft draft = new Draft(people, orders, joint.seats());
    for (int sweep = 0; sweep < MOST_SWEEPS && gains(draft, orders.size()); sweep++) {}
    long bound = bound(people, orders, joint.prices());
    return new Solver.Plan(draft.groups(), draft.value(), Math.max(draft.value(), bound));
  }

  private static boolean gains(Draft draft, int orders) {
    boolean gained = false;
    for (int i = 0; i < orders; i++) {
      gained |= draft.improve(i);
    }
    for (int i = 0; i < orders; i++) {
      gained |= draft.rob(i);
    }
    return gained;
  }

  private static long bound(List<Person> people, List<Order> orders, long[] prices) {
    long bound = 0;
    for (int i = 0; i < prices.length; i++) {
      bound += prices[i] * people.get(i).places();
    }
    IntToLongFunction price = person -> prices[person];
    for (Order order : orders) {
      Optional<Group> best = OneGroup.anyOf(people, order, price);
      bound += best.map(group -> Math.max(0, group.value())).orElse(0L);
    }
    return bound;
  }
}
