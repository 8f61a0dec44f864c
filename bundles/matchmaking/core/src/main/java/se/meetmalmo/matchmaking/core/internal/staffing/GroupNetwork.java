package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Limits;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

/**
 * One order as a flow from its seats by way of side, industry and organisation to the people, and
 * from them by way of the company's size to the end: a flow of least cost is the group worth most.
 * Whether it can be led no flow can say.
 */
final class GroupNetwork {
  /** More than any difference that people can make; what JGraphT takes for endless is 1e9. */
  private static final long FORCED = 1_000_000;

  private static final long EMPTY_SEAT = 50 * FORCED;
  private final Order order;
  private final List<Worth> worths;
  private final Set<Worth> seated;
  private final long most;
  private final FlowNetwork flow = new FlowNetwork();
  private final int end;
  private final Map<Side, Integer> sides = new EnumMap<>(Side.class);
  private final Map<Integer, Integer> industries = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private final Map<Integer, Integer> organisations = new HashMap<>();
  private final Map<Side, FlowNetwork.Edge> empty = new EnumMap<>(Side.class);
  private final List<FlowNetwork.Edge> seats = new ArrayList<>();

  /**
   * The best there is.
   *
   * @param limits by place in the list of worths: no group with that person seated beside those who
   *     are is worth more
   * @param empty seats that nobody can take, by the side that they are kept for; under OTHER those
   *     that are kept for none
   */
  record Solution(Group group, long[] limits, Map<Side, Integer> empty) {
    boolean isFull() {
      return empty.values().stream().allMatch(seats -> seats == 0);
    }
  }

  private GroupNetwork(Order order, List<Worth> worths, List<Worth> seated) {
    this.order = order;
    this.worths = worths;
    this.seated = new HashSet<>(seated);
    this.most = worths.stream().mapToLong(worth -> Math.abs(worth.value())).max().orElse(0);
    this.end = flow.node(-order.size());
    int free = flow.node(order.size() - order.kept(Side.CITY) - order.kept(Side.BUSINESS));
    for (Side side : Side.values()) {
      int hub = flow.node(order.kept(side));
      sides.put(side, hub);
      flow.edge(free, hub, order.size(), 0);
      if (side != Side.OTHER) {
        empty.put(side, flow.edge(hub, end, order.size(), EMPTY_SEAT));
      }
    }
    empty.put(Side.OTHER, flow.edge(free, end, order.size(), EMPTY_SEAT));
    worths.forEach(this::add);
  }

  /**
   * @param seated of the worths, those who have to sit
   */
  static Solution solve(Order order, List<Worth> worths, List<Worth> seated) {
    return new GroupNetwork(order, worths, seated).solution();
  }

  private void add(Worth worth) {
    Person person = worth.person();
    int from = sides.get(person.side());
    int to = end;
    if (person.isBusiness() && person.industry() != Person.UNKNOWN) {
      int industry = person.industry();
      from =
          below(
              industries,
              industry,
              from,
              () -> order.left(Limits::perIndustry, one -> one.isOfIndustry(industry)));
    }
    if (person.isBusiness() && person.size() != Person.UNKNOWN) {
      int size = person.size();
      to = before(sizes, size, () -> order.left(Limits::perSize, one -> one.isOfSize(size)));
    }
    int organisation = person.organisation();
    from =
        below(
            organisations,
            organisation,
            from,
            () ->
                order.left(
                    limits -> limits.perOrganisation(person.side()),
                    one -> one.organisation() == organisation));
    seats.add(flow.edge(from, to, 1, cost(worth)));
  }

  private long cost(Worth worth) {
    return most - worth.value() + (seated.contains(worth) ? 0 : FORCED);
  }

  private int below(Map<Integer, Integer> nodes, int key, int above, IntSupplier limit) {
    return nodes.computeIfAbsent(
        key,
        k -> {
          int node = flow.node(0);
          flow.edge(above, node, limit.getAsInt(), 0);
          return node;
        });
  }

  private int before(Map<Integer, Integer> nodes, int key, IntSupplier limit) {
    return nodes.computeIfAbsent(
        key,
        k -> {
          int node = flow.node(0);
          flow.edge(node, end, limit.getAsInt(), 0);
          return node;
        });
  }

  private Solution solution() {
    flow.solve();
    List<Offer> chosen = new ArrayList<>();
    long value = 0;
    for (int i = 0; i < worths.size(); i++) {
      if (seats.get(i).flow() > 0) {
        chosen.add(worths.get(i).offer());
        value += worths.get(i).value();
      }
    }
    long[] limits = new long[worths.size()];
    for (int i = 0; i < limits.length; i++) {
      long less = flow.reducedCost(seats.get(i));
      limits[i] = value - Math.max(0, less);
    }
    Map<Side, Integer> left = new EnumMap<>(Side.class);
    empty.forEach((side, edge) -> left.put(side, edge.flow()));
    return new Solution(new Group(chosen, value), limits, left);
  }

  /** Whether all sit who have to. */
  static boolean seats(Solution solution, List<Worth> seated) {
    return seated.stream().allMatch(worth -> solution.group().seats().contains(worth.offer()));
  }
}
