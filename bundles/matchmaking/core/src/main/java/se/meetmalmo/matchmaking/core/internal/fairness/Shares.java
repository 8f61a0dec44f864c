package se.meetmalmo.matchmaking.core.internal.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.meetmalmo.matchmaking.Fairness;
import se.meetmalmo.matchmaking.Fairness.Dimension;
import se.meetmalmo.matchmaking.Fairness.Kind;
import se.meetmalmo.matchmaking.Fairness.Row;

/**
 * Counts by one kind, shown as shares without those that could tell of somebody: of each column
 * numbers below {@link Fairness#FEWEST}, and the next ones where those hidden would follow from the
 * sum: one alone, or few together.
 */
final class Shares {
  private static final int COLUMNS = 3;

  /** By value: members, invited, accepted. */
  private final Map<String, long[]> counts = new TreeMap<>();

  void add(String value, long members, long invited, long accepted) {
    long[] row = counts.computeIfAbsent(value, key -> new long[COLUMNS]);
    row[0] += members;
    row[1] += invited;
    row[2] += accepted;
  }

  Dimension dimension(Kind kind) {
    List<String> values = new ArrayList<>(counts.keySet());
    Long[][] shown = new Long[COLUMNS][];
    long[] sums = new long[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      shown[column] = shown(values, column);
      for (String value : values) {
        sums[column] += counts.get(value)[column];
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      long declined = counts.get(values.get(i))[1] - counts.get(values.get(i))[2];
      // who did not accept must not be few either
      boolean tells = shown[1][i] == null || isFew(declined);
      Long accepted = tells ? null : shown[2][i];
      rows.add(
          new Row(
              values.get(i),
              shown[0][i],
              share(shown[0][i], sums[0]),
              shown[1][i],
              share(shown[1][i], sums[1]),
              accepted,
              share(accepted, sums[2])));
    }
    return new Dimension(kind, rows);
  }

  static boolean isFew(long count) {
    return count > 0 && count < Fairness.FEWEST;
  }

  private static Double share(Long count, long sum) {
    return count == null || sum < Fairness.FEWEST
        ? null
        : Double.valueOf(Math.round(1_000.0 * count / sum) / 1_000.0);
  }

  private Long[] shown(List<String> values, int column) {
    Long[] shown = new Long[values.size()];
    List<Integer> bySize = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = counts.get(values.get(i))[column];
      if (shown[i] > 0) {
        bySize.add(i);
      }
    }
    bySize.sort(Comparator.comparing(i -> shown[i]));
    int hidden = 0;
    long together = 0;
    for (int i : bySize) {
      boolean follows = hidden == 1 || hidden > 0 && together < Fairness.FEWEST;
      if (isFew(shown[i]) || follows) {
        hidden++;
        together += shown[i];
        shown[i] = null;
      }
    }
    return shown;
  }
}
