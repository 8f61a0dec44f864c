package se.meetmalmo.matchmaking.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Question;

/**
 * Scores candidates anew, and says why; the service with the highest ranking is asked, without it
 * the usual one that is built in. Thread-safe and quick; one that throws is passed over.
 */
@ConsumerType
public interface MatchStrategy {
  /**
   * @param candidates who may be asked, those first whom a quick look holds for the best; not empty
   * @return in any order; who is left out is not proposed
   */
  List<Match> match(Question question, List<Candidate> candidates);
}
