package se.meetmalmo.knowledgebank.core.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;
import se.meetmalmo.knowledgebank.core.internal.Catalogue.Row;

/** One facet of one question: which of its values will do, and how often each was seen. */
abstract class Facet {
  private static final Comparator<Count> FREQUENT =
      Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value);

  /** Null: any will do. */
  final boolean[] wanted;

  final int[] counts;
  private final IntFunction<String> name;

  private Facet(boolean[] wanted, int values, IntFunction<String> name) {
    this.wanted = wanted;
    this.counts = new int[values];
    this.name = name;
  }

  /** Whether the row has one of the values that are asked for. */
  abstract boolean fits(Row row);

  /** Counts the row under each value that it has. */
  abstract void count(Row row);

  /** How often each value was seen. */
  int[] seen() {
    return counts;
  }

  /** The most frequent first. */
  final List<Count> frequent() {
    return counts(FREQUENT);
  }

  final List<Count> counts(Comparator<Count> order) {
    int[] seen = seen();
    return IntStream.range(0, seen.length)
        .filter(value -> seen[value] > 0)
        .mapToObj(value -> new Count(name.apply(value), seen[value]))
        .sorted(order)
        .limit(InitiativeListing.MOST_VALUES)
        .toList();
  }

  /** Of which a row can have several. */
  static Facet many(Values values, List<String> asked, Function<Row, int[]> of) {
    return new Facet(
        asked.isEmpty() ? null : values.wanted(asked), values.size(), values::spelling) {
      @Override
      boolean fits(Row row) {
        if (wanted == null) {
          return true;
        }
        for (int value : of.apply(row)) {
          if (wanted[value]) {
            return true;
          }
        }
        return false;
      }

      @Override
      void count(Row row) {
        for (int value : of.apply(row)) {
          counts[value]++;
        }
      }
    };
  }

  /** Of which a row has one or {@link Values#NONE}. */
  static Facet one(Values values, List<String> asked, ToIntFunction<Row> of) {
    return one(asked.isEmpty() ? null : values.wanted(asked), values.size(), values::spelling, of);
  }

  /** Of which a row has one of an enum's constants, by ordinal. */
  static <E extends Enum<E>> Facet of(E[] all, Set<E> asked, ToIntFunction<Row> of) {
    boolean[] wanted = new boolean[all.length];
    asked.forEach(one -> wanted[one.ordinal()] = true);
    return one(asked.isEmpty() ? null : wanted, all.length, value -> all[value].name(), of);
  }

  private static Facet one(
      boolean[] wanted, int values, IntFunction<String> name, ToIntFunction<Row> of) {
    return new Facet(wanted, values, name) {
      @Override
      boolean fits(Row row) {
        if (wanted == null) {
          return true;
        }
        int value = of.applyAsInt(row);
        return value >= 0 && wanted[value];
      }

      @Override
      void count(Row row) {
        int value = of.applyAsInt(row);
        if (value >= 0) {
          counts[value]++;
        }
      }
    };
  }

  /** The years in which a row was under way. */
  static Facet years(Set<Integer> asked) {
    int[] years = asked.stream().mapToInt(Integer::intValue).toArray();
    return new Years(years);
  }

  /** Counts how many more there are in a year than in the year before. */
  private static final class Years extends Facet {
    private final int[] years;

    Years(int[] years) {
      super(null, Row.LAST_YEAR + 2, String::valueOf);
      this.years = years;
    }

    @Override
    boolean fits(Row row) {
      for (int year : years) {
        if (row.isUnderWayIn(year)) {
          return true;
        }
      }
      return years.length == 0;
    }

    @Override
    void count(Row row) {
      if (row.firstYear() != 0) {
        counts[row.firstYear()]++;
        counts[row.lastYear() + 1]--;
      }
    }

    @Override
    int[] seen() {
      int[] seen = counts.clone();
      Arrays.parallelPrefix(seen, Integer::sum);
      return seen;
    }
  }
}
