package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a file of weights: a head row with the values, then one row a trait with whole hundredths;
 * the row {@code *} is what every text starts from. Used once, by one thread.
 */
final class WeighingParser {
  private static final int MOST_WRONG = 5;
  private static final float HUNDREDTH = 0.01f;
  private final Problems problems;
  private final String file;
  private final List<String> columns;
  private final Map<String, Integer> rows = new HashMap<>();
  private final List<float[]> cells = new ArrayList<>();
  private int[][] facts;
  private float[] always;
  private int wrong;

  WeighingParser(Problems problems, String file, Domain domain) {
    this.problems = problems;
    this.file = file;
    this.columns = Weighing.columns(domain);
    this.always = new float[columns.size()];
  }

  /** Weighs nothing. */
  Weighing.Weights blank() {
    return new Weighing.Weights(Map.of(), new int[0][], new float[0][], always);
  }

  Weighing.Weights parse(String content, Traits.Known known) {
    facts =
        known.domains().stream()
            .map(
                of -> {
                  int[] none = new int[of.size()];
                  Arrays.fill(none, -1);
                  return none;
                })
            .toArray(int[][]::new);
    boolean head = false;
    String[] lines = content.split("\\R", -1);
    for (int i = 0; i < lines.length && wrong < MOST_WRONG; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        String place = file + ", line " + (i + 1);
        if (head) {
          row(place, lines[i].split("\t", -1), known);
        } else {
          head = true;
          String wanted =
              Stream.concat(Stream.of("trait"), columns.stream()).collect(Collectors.joining("\t"));
          check(lines[i].equals(wanted), place, "the head is not «" + wanted + "»");
        }
      }
    }
    check(!cells.isEmpty(), file, "has no weights");
    return new Weighing.Weights(Map.copyOf(rows), facts, cells.toArray(new float[0][]), always);
  }

  private void row(String place, String[] row, Traits.Known known) {
    if (!check(
        row.length == columns.size() + 1,
        place,
        "has not a trait and " + columns.size() + " weights with tabs in between")) {
      return;
    }
    float[] weights = new float[columns.size()];
    for (int column = 0; column < weights.length; column++) {
      String cell = row[column + 1];
      if (!check(
          cell.matches("-?\\d{1,6}"), place, "«" + cell + "» is no whole number of hundredths")) {
        return;
      }
      weights[column] = Integer.parseInt(cell) * HUNDREDTH;
    }
    if (row[0].equals(Traits.ALWAYS)) {
      always = weights;
    } else if (row[0].startsWith("=")) {
      fact(place, row[0], weights, known);
    } else {
      check(rows.put(row[0], cells.size()) == null, place, "«" + row[0] + "» stands there twice");
      cells.add(weights);
    }
  }

  private void fact(String place, String trait, float[] weights, Traits.Known known) {
    String[] parts = trait.substring(1).split(":", 2);
    Integer at = known.places().get(parts[0]);
    if (check(
        at != null && parts.length == 2,
        place,
        "«" + trait + "» names no fact or decision that is declared above")) {
      int value =
          known.domains().get(at).values().stream().map(String::valueOf).toList().indexOf(parts[1]);
      if (check(value >= 0, place, "«" + trait + "»: " + parts[0] + " is never " + parts[1])) {
        facts[at][value] = cells.size();
        cells.add(weights);
      }
    }
  }

  private boolean check(boolean good, String place, String reason) {
    wrong += good ? 0 : 1;
    return problems.check(good, place, reason);
  }
}
