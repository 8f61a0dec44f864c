package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;

/** The best of the people, by what a strategy says of them. */
final class Shortlist {
  private Shortlist() {}

  /**
   * @param people those that the strategy has left out are passed over
   * @param most so many at most; a fifth of them at least is kept for each of the two sides
   */
  static List<Looked> of(List<Looked> people, Map<String, Match> matches, int most) {
    List<Looked> sorted =
        people.stream()
            .filter(one -> matches.containsKey(one.candidate().id()))
            .sorted(
                Comparator.comparingInt((Looked one) -> matches.get(one.candidate().id()).score())
                    .reversed())
            .toList();
    if (sorted.size() <= most) {
      return sorted;
    }
    Map<Side, Integer> taken = new EnumMap<>(Side.class);
    List<Looked> some = new ArrayList<>();
    for (Looked one : sorted) {
      Side side = one.candidate().side();
      boolean kept = side != Side.OTHER && taken.getOrDefault(side, 0) < most / 5;
      if (kept || some.size() < most) {
        some.add(one);
        taken.merge(side, 1, Integer::sum);
      }
    }
    return some;
  }
}
