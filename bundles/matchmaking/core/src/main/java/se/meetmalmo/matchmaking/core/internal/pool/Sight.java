package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Question;

/** One question put to all rows: what bars a member, and how well they fit. Not thread-safe. */
final class Sight {
  private static final Constraint[] CONSTRAINTS = Constraint.values();
  private final Rows rows;
  private final Lens lens;
  private final Gate gate;
  private final int day;
  private final long question;

  /** Ids of those who are, or were, in groups, or were asked. */
  private final Map<Integer, String> known = new HashMap<>();

  Sight(Rows rows, RowIndex index, Question question, Gate gate, boolean scoresAll) {
    this.rows = rows;
    this.lens = new Lens(rows, question, scoresAll);
    this.gate = gate;
    this.day = Math.toIntExact(gate.day().toEpochDay());
    this.question = question.topic().ideaId().hashCode();
    Stream.concat(gate.engaged().keySet().stream(), gate.asked().stream())
        .filter(Sight::isMember)
        .forEach(
            id -> {
              int row = index.find(UUID.fromString(id));
              if (row >= 0) {
                known.put(row, id);
              }
            });
  }

  /** Parts of the city have ids of their own kind. */
  private static boolean isMember(String id) {
    return id.length() == 36 && id.charAt(8) == '-';
  }

  int most(int row) {
    return lens.most(row);
  }

  int look(int row) {
    return lens.look(row);
  }

  /** By score; below 0 only where the look was. */
  long key(int score, int row) {
    return Best.key(score, rows.low[row], question);
  }

  /** Bits by ordinal of the constraint. */
  int barred(int row, int look) {
    int mask = look < 0 ? Gate.bit(Constraint.INTEREST) : 0;
    mask |= day < rows.paused[row] ? Gate.bit(Constraint.AVAILABILITY) : 0;
    mask |= gate.organisation(rows.organisation[row]);
    String id = known.isEmpty() ? null : known.get(row);
    return id == null ? mask : mask | gate.personal(id, rows.groups[row]);
  }

  boolean isNewcomer(int row) {
    String id = known.isEmpty() ? null : known.get(row);
    return id == null || gate.isNewcomer(id);
  }

  /** Those who fit best first. */
  List<Looked> looked(List<Best> some) {
    int count = some.stream().mapToInt(Best::size).sum();
    long[] keys = new long[count];
    int[] found = new int[count];
    int at = 0;
    for (Best best : some) {
      for (int i = 0; i < best.size(); i++) {
        keys[at] = best.key(i);
        found[at++] = best.row(i);
      }
    }
    List<Looked> looked = new ArrayList<>(count);
    for (int i : byKey(keys, found)) {
      looked.add(looked(found[i], Best.score(keys[i])));
    }
    return looked;
  }

  private static int[] byKey(long[] keys, int[] rows) {
    Integer[] order = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        (a, b) ->
            keys[a] == keys[b]
                ? Integer.compare(rows[a], rows[b])
                : Long.compare(keys[b], keys[a]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private Looked looked(int row, int score) {
    String id = known.get(row);
    int places = rows.groups[row] - (id == null ? 0 : gate.of(id).taken());
    return new Looked(
        rows.candidate(row),
        rows.organisation[row],
        constraints(barred(row, look(row))),
        Math.max(0, places),
        isNewcomer(row),
        score);
  }

  static Set<Constraint> constraints(int mask) {
    if (mask == 0) {
      return Set.of();
    }
    Set<Constraint> set = EnumSet.noneOf(Constraint.class);
    for (Constraint constraint : CONSTRAINTS) {
      if ((mask & Gate.bit(constraint)) != 0) {
        set.add(constraint);
      }
    }
    return set;
  }
}
