package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Side;

/**
 * The best of each kind of people. A group has room for as many as it has seats, and the best of
 * them may be colleagues: a few times as many are kept, and of the city so many of each part of it.
 */
final class Kinds {
  private static final int TIMES = 4;
  private static final List<Constraint> FILTERS = Pool.filters();
  private final Rows rows;
  private final int most;
  private final int leaderHours;
  private final Map<Kind, Best> best = new HashMap<>();
  private final long[][] counts = new long[Side.values().length][FILTERS.size() + 1];

  private record Kind(int barred, int side, long like, int size, boolean leads, boolean isNew) {}

  Kinds(Rows rows, int groupSize, int leaderHours) {
    this.rows = rows;
    this.most = TIMES * groupSize;
    this.leaderHours = leaderHours;
  }

  void add(int row, int barred, boolean isNewcomer, long key) {
    int side = rows.side[row];
    boolean business = side == Side.BUSINESS.ordinal();
    Kind kind =
        new Kind(
            barred,
            side,
            business
                ? rows.industry[row]
                : side == Side.CITY.ordinal() ? rows.organisation[row] : 0,
            business ? rows.size[row] : 0,
            rows.hours[row] >= leaderHours,
            isNewcomer);
    best.computeIfAbsent(kind, k -> new Best(most)).add(key, row);
  }

  /** Each filter only takes those whom the ones before it have left. */
  void count(int row, int barred) {
    long[] side = counts[rows.side[row]];
    side[0]++;
    for (int i = 0; i < FILTERS.size() && (barred & Gate.bit(FILTERS.get(i))) == 0; i++) {
      side[i + 1]++;
    }
  }

  List<Best> best() {
    Collection<Best> all = best.values();
    return List.copyOf(all);
  }

  long[][] counts() {
    return counts;
  }
}
