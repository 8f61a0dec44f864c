package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.staffing.Order.Offer;

/**
 * All orders in one flow, from their seats by way of side, industry and organisation to the people,
 * each with the best of its offers. It knows neither sizes nor who can lead, and leaves seats empty
 * where it must: a start, and prices.
 */
final class JointNetwork {
  /** Offers of an order that take part. */
  private static final int BEST = 150;

  private static final long EMPTY_SEAT = 2L * Offer.BEST;
  private final List<Person> people;
  private final FlowNetwork flow = new FlowNetwork();
  private final int end = flow.node(0);
  private final Map<Integer, Integer> nodes = new HashMap<>();
  private final List<Map<Offer, FlowNetwork.Edge>> seats = new ArrayList<>();

  /**
   * @param seats of each order, filled as far as they go
   * @param prices of each person, at least 0: what a place more would be worth
   */
  record Solution(List<List<Offer>> seats, long[] prices) {}

  private JointNetwork(List<Person> people) {
    this.people = people;
  }

  static Solution solve(List<Person> people, List<Order> orders) {
    JointNetwork network = new JointNetwork(people);
    int all = 0;
    for (int i = 0; i < orders.size(); i++) {
      network.add(orders.get(i), i);
      all += orders.get(i).size();
    }
    network.flow.supply(network.end, -all);
    network.flow.solve();
    return network.solution(orders);
  }

  private void add(Order order, int number) {
    Map<Side, Integer> hubs = new EnumMap<>(Side.class);
    Order.Seats wanted = order.seats();
    int any = flow.node(wanted.size() - wanted.city() - wanted.business());
    for (Side side : Side.values()) {
      int hub = flow.node(wanted.kept(side));
      hubs.put(side, hub);
      flow.edge(any, hub, order.size(), 0);
      flow.edge(hub, end, order.size(), EMPTY_SEAT);
    }
    List<Offer> best = best(order, number);
    Map<Integer, Long> colleagues =
        best.stream()
            .collect(
                Collectors.groupingBy(
                    offer -> people.get(offer.person()).organisation(), Collectors.counting()));
    Map<Integer, Integer> industries = new HashMap<>();
    Map<Integer, Integer> organisations = new HashMap<>();
    Map<Offer, FlowNetwork.Edge> edges = new HashMap<>();
    for (Offer offer : best) {
      Person person = people.get(offer.person());
      int from = hubs.get(person.side());
      if (person.isBusiness() && person.industry() != Person.UNKNOWN) {
        from = below(industries, person.industry(), from, order.limits().perIndustry());
      }
      int limit = order.limits().perOrganisation(person.side());
      if (colleagues.get(person.organisation()) > limit) {
        from = below(organisations, person.organisation(), from, limit);
      }
      edges.put(offer, flow.edge(from, node(offer.person()), 1, Offer.BEST - offer.score()));
    }
    seats.add(edges);
  }

  /** The best of each side; of those who suit as well not the same for every order. */
  private List<Offer> best(Order order, int number) {
    Map<Side, Integer> taken = new EnumMap<>(Side.class);
    int least = BEST / 3;
    List<Offer> sorted =
        order.offers().stream()
            .sorted(
                Comparator.comparingInt(Offer::score)
                    .reversed()
                    .thenComparing(offer -> shuffled(offer.person(), number)))
            .toList();
    List<Offer> best = new ArrayList<>();
    for (Offer offer : sorted) {
      Side side = people.get(offer.person()).side();
      if (best.size() < BEST
          || taken.getOrDefault(side, 0) < least && order.seats().kept(side) > 0) {
        best.add(offer);
        taken.merge(side, 1, Integer::sum);
      }
    }
    return best;
  }

  private static int shuffled(int person, int order) {
    int mixed = (person * 0x9E3779B1 ^ order) * 0x85EBCA6B;
    return (mixed ^ mixed >>> 15) * 0xC2B2AE35;
  }

  private int node(int person) {
    return nodes.computeIfAbsent(
        person,
        p -> {
          int node = flow.node(0);
          flow.edge(node, end, people.get(p).places(), 0);
          return node;
        });
  }

  private int below(Map<Integer, Integer> known, int key, int above, int limit) {
    return known.computeIfAbsent(
        key,
        k -> {
          int node = flow.node(0);
          flow.edge(above, node, limit, 0);
          return node;
        });
  }

  private Solution solution(List<Order> orders) {
    List<List<Offer>> chosen = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Map<Offer, FlowNetwork.Edge> edges = seats.get(i);
      chosen.add(
          orders.get(i).offers().stream()
              .filter(offer -> edges.containsKey(offer) && edges.get(offer).flow() > 0)
              .toList());
    }
    long[] prices = new long[people.size()];
    nodes.forEach((person, node) -> prices[person] = Math.max(0, flow.priceDifference(node, end)));
    return new Solution(chosen, prices);
  }
}
