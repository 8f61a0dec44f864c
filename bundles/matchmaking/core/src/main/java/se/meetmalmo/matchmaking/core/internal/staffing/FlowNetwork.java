package se.meetmalmo.matchmaking.core.internal.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** A minimum-cost flow, put together edge by edge; JGraphT solves it. Not thread-safe. */
final class FlowNetwork {
  private final Graph<Integer, Edge> graph = new DirectedWeightedMultigraph<>(Edge.class);
  private final List<Integer> supplies = new ArrayList<>();
  private Map<Integer, Double> potentials = Map.of();

  /** An edge and, once solved, what flows on it. */
  static final class Edge extends DefaultWeightedEdge {
    private static final long serialVersionUID = 1L;
    private final int from;
    private final int to;
    private final int capacity;
    private final long cost;
    private int flow;

    private Edge(int from, int to, int capacity, long cost) {
      this.from = from;
      this.to = to;
      this.capacity = capacity;
      this.cost = cost;
    }

    int flow() {
      return flow;
    }
  }

  /**
   * @param supply what has to leave it; negative for what has to come in
   */
  int node(int supply) {
    int node = supplies.size();
    supplies.add(supply);
    graph.addVertex(node);
    return node;
  }

  void supply(int node, int supply) {
    supplies.set(node, supply);
  }

  /**
   * @param cost of one unit, at least 0
   */
  Edge edge(int from, int to, int capacity, long cost) {
    Edge edge = new Edge(from, to, capacity, cost);
    graph.addEdge(from, to, edge);
    graph.setEdgeWeight(edge, cost);
    return edge;
  }

  /** There must be a flow that meets all supplies. */
  void solve() {
    CapacityScalingMinimumCostFlow<Integer, Edge> solver = new CapacityScalingMinimumCostFlow<>();
    solver
        .getMinimumCostFlow(
            new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                graph, supplies::get, edge -> edge.capacity, edge -> 0))
        .getFlowMap()
        .forEach((edge, flow) -> edge.flow = (int) Math.round(flow));
    potentials = solver.getDualSolution();
  }

  /** What one unit more at one node would cost, held against another; for a solved network. */
  long priceDifference(int node, int other) {
    return Math.round(potentials.get(node) - potentials.get(other));
  }

  /** One unit more on an edge costs at least so much; below 0 only where it is full. */
  long reducedCost(Edge edge) {
    return edge.cost - priceDifference(edge.from, edge.to);
  }
}
