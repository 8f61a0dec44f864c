package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.meetmalmo.criteria.Submission;

/**
 * Learns the weights of a {@link Weighing} from judged cases: multinomial logistic regression,
 * stochastic gradient with AdaGrad (Duchi et al. 2011). The same cases give the same file on every
 * machine.
 */
public final class WeighingTrainer {
  private static final int ROUNDS = 30;
  private static final double RATE = 0.1;
  private static final double RESTRAINT = 0.002;
  private static final int LEAST_CASES = 2;
  private static final int HUNDRED = 100;
  private final List<String> columns;
  private final Map<String, Integer> rows = new TreeMap<>();
  private final double[][] weights;
  private final double[][] squares;

  /** A case, and the value that a person gave it. */
  public record Judged(Submission submission, String value) {}

  private record Traited(int[] rows, double[] sizes, int column) {}

  private WeighingTrainer(List<String> columns, List<Map<String, Integer>> traits) {
    this.columns = columns;
    Map<String, Integer> cases = new HashMap<>();
    traits.forEach(of -> of.keySet().forEach(trait -> cases.merge(trait, 1, Integer::sum)));
    cases.entrySet().stream()
        .filter(trait -> trait.getValue() >= LEAST_CASES)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(trait -> rows.put(trait, rows.size()));
    rows.put(Traits.ALWAYS, rows.size());
    weights = new double[rows.size()][columns.size()];
    squares = new double[rows.size()][columns.size()];
    for (double[] row : squares) {
      Arrays.fill(row, 1e-6);
    }
  }

  /**
   * Learns.
   *
   * @param files of the rule set; what its file of weights holds does not matter
   * @param decision the weighing
   * @return what the file of weights should hold
   * @throws RuleSetRefusedException when the rule set is not sound apart from its weights
   * @throws IllegalArgumentException when a case has a value that the decision has not
   */
  public static String train(RuleSetFiles files, String decision, List<Judged> cases) {
    CompiledRuleSet set = RuleSetLoader.loadForTraining(files);
    Decision weighing =
        set.decisions().stream().filter(d -> d.id().equals(decision)).findFirst().orElseThrow();
    List<String> columns = Weighing.columns(weighing.domain());
    List<Map<String, Integer>> traits =
        cases.stream().map(one -> set.traits(one.submission(), weighing)).toList();
    WeighingTrainer trainer = new WeighingTrainer(columns, traits);
    List<Traited> traited = new ArrayList<>();
    for (int i = 0; i < traits.size(); i++) {
      int column = columns.indexOf(cases.get(i).value());
      if (column < 0) {
        throw new IllegalArgumentException(
            cases.get(i).value() + " is no value of " + decision + ": " + columns);
      }
      traited.add(trainer.traited(traits.get(i), column));
    }
    trainer.learn(traited);
    return trainer.written(cases.size());
  }

  private Traited traited(Map<String, Integer> traits, int column) {
    List<String> known = traits.keySet().stream().filter(rows::containsKey).sorted().toList();
    double square = known.stream().mapToDouble(trait -> square(traits.get(trait))).sum();
    double length = square == 0 ? 0 : Weighing.LENGTH / Math.sqrt(square);
    int[] at =
        Stream.concat(known.stream(), Stream.of(Traits.ALWAYS)).mapToInt(rows::get).toArray();
    double[] sizes = new double[at.length];
    for (int i = 0; i < known.size(); i++) {
      sizes[i] = traits.get(known.get(i)) * length;
    }
    sizes[known.size()] = 1;
    return new Traited(at, sizes, column);
  }

  private static double square(double number) {
    return number * number;
  }

  private void learn(List<Traited> cases) {
    Random random = new Random(1);
    List<Integer> order = new ArrayList<>(IntStream.range(0, cases.size()).boxed().toList());
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      order.forEach(i -> step(cases.get(i)));
    }
  }

  private void step(Traited one) {
    double[] scores = new double[columns.size()];
    for (int i = 0; i < one.rows().length; i++) {
      for (int column = 0; column < scores.length; column++) {
        scores[column] += weights[one.rows()[i]][column] * one.sizes()[i];
      }
    }
    double[] wrong = Weighing.softmax(scores);
    wrong[one.column()] -= 1;
    for (int i = 0; i < one.rows().length; i++) {
      double[] row = weights[one.rows()[i]];
      double[] sum = squares[one.rows()[i]];
      for (int column = 0; column < wrong.length; column++) {
        double slope = wrong[column] * one.sizes()[i] + RESTRAINT * row[column];
        sum[column] += slope * slope;
        row[column] -= RATE * slope / Math.sqrt(sum[column]);
      }
    }
  }

  private String written(int cases) {
    StringBuilder file = new StringBuilder();
    file.append("# Learned from ")
        .append(cases)
        .append(" judged cases. Change the cases, not this.\n");
    file.append("trait\t").append(String.join("\t", columns)).append('\n');
    rows.forEach(
        (trait, at) -> {
          long[] cells =
              Arrays.stream(weights[at])
                  .mapToLong(weight -> Math.round(weight * HUNDRED))
                  .toArray();
          if (Arrays.stream(cells).anyMatch(cell -> cell != 0)) {
            file.append(trait).append('\t');
            file.append(
                Arrays.stream(cells).mapToObj(Long::toString).collect(Collectors.joining("\t")));
            file.append('\n');
          }
        });
    return file.toString();
  }
}
