package se.meetmalmo.search.lucene.internal.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.search.JudgedPair;
import se.meetmalmo.search.WorkId;

/**
 * Pairs parted in two: what the encoder has seen lies so near by its vectors that a ranker which
 * learned of the same pairs would trust vectors too much. Works that answer the same are not
 * parted.
 */
public record Judged(List<JudgedPair> forEncoder, List<JudgedPair> forRanker) {
  public Judged {
    forEncoder = List.copyOf(forEncoder);
    forRanker = List.copyOf(forRanker);
  }

  /** The same pairs are always parted in the same way. */
  public static Judged part(List<JudgedPair> pairs) {
    Map<WorkId, WorkId> answers = new HashMap<>();
    for (JudgedPair pair : pairs) {
      if (pair.same()) {
        answers.putIfAbsent(pair.asked(), pair.found());
      }
    }
    List<JudgedPair> encoder = new ArrayList<>();
    List<JudgedPair> ranker = new ArrayList<>();
    for (JudgedPair pair : pairs) {
      WorkId answer = answers.getOrDefault(pair.asked(), pair.asked());
      int number = answer.toString().hashCode() * 0x9E3779B1;
      (number >= 0 ? encoder : ranker).add(pair);
    }
    return new Judged(encoder, ranker);
  }
}
