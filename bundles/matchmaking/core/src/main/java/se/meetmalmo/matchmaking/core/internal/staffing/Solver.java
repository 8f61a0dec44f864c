package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.matchmaking.Remedy;

/** Puts groups together. The same question has the same answer. */
public final class Solver {
  private Solver() {}

  /**
   * Groups for all orders.
   *
   * @param groups one an order, in their order; empty where none could be formed
   * @param value what all are worth together
   * @param bound no plan is worth more
   */
  public record Plan(List<Optional<Group>> groups, long value, long bound) {
    public Plan {
      groups = List.copyOf(groups);
    }

    /** How far from the best it can be at most, 0 to 1. */
    public double gap() {
      return bound == 0 ? 0 : (double) (bound - value) / bound;
    }
  }

  /** The best group for one order; empty when no group keeps every limit. */
  public static Optional<Group> group(List<Person> people, Order order) {
    return OneGroup.of(people, order, person -> 0);
  }

  /** Groups for many orders out of the same people. */
  public static Plan plan(List<Person> people, List<Order> orders) {
    return ManyGroups.of(people, orders);
  }

  /** What would free a group that can't be formed; see {@link Diagnosis}. */
  public static List<Remedy> remedies(List<Applicant> applicants, Order order) {
    return Diagnosis.of(applicants, order);
  }
}
