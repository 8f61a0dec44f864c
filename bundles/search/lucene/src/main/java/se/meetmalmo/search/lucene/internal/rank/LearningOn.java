package se.meetmalmo.search.lucene.internal.rank;

import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.search.lucene.internal.rank.Ranker.Ranked;
import se.meetmalmo.search.lucene.internal.rank.RankerFit.Case;

/**
 * Learns a ranker on from judged cases, if that is any good: fifths that were held out must say so,
 * else all stays as it was.
 */
public final class LearningOn {
  /** Fewer answered cases than this teach nothing that holds of the next. */
  public static final int FEWEST = 50;

  private static final int FOLDS = 5;

  private LearningOn() {}

  /** How well a ranker does; the loss is the mean of -log p over all candidates' verdicts. */
  private record Quality(int first, double reciprocal, double loss) {
    Quality plus(Quality other) {
      return new Quality(first + other.first, reciprocal + other.reciprocal, loss + other.loss);
    }

    boolean isBetterThan(Quality other) {
      return first >= other.first && reciprocal > other.reciprocal && loss <= other.loss;
    }
  }

  /** The same ranker when there are too few cases, or when held-out ones are not found better. */
  public static Ranker from(Ranker shipped, List<Case> cases) {
    if (cases.stream().filter(Case::hasAnswer).count() < FEWEST) {
      return shipped;
    }
    Quality before = new Quality(0, 0, 0);
    Quality after = before;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Case> taught = new ArrayList<>();
      List<Case> heldOut = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        (i % FOLDS == fold ? heldOut : taught).add(cases.get(i));
      }
      before = before.plus(quality(shipped, heldOut));
      after = after.plus(quality(RankerFit.learnOn(shipped, taught), heldOut));
    }
    return after.isBetterThan(before) ? RankerFit.learnOn(shipped, cases) : shipped;
  }

  private static Quality quality(Ranker ranker, List<Case> cases) {
    int first = 0;
    double reciprocal = 0;
    double loss = 0;
    for (Case one : cases) {
      int best = 0;
      List<Ranked> ranked = ranker.rank(one.figures());
      for (int i = 0; i < ranked.size(); i++) {
        boolean right = one.right()[ranked.get(i).candidate()];
        double p = ranked.get(i).probability();
        loss -= Math.log(Math.max(1e-9, right ? p : 1 - p));
        best = right && best == 0 ? i + 1 : best;
      }
      first += best == 1 ? 1 : 0;
      reciprocal += best > 0 ? 1.0 / best : 0;
    }
    return new Quality(first, reciprocal, loss);
  }
}
