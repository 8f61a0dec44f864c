package se.meetmalmo.itests.strategy;

import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.spi.MatchStrategy;

/** Another bundle's way to score: by id, backwards. */
public final class LastFirst implements MatchStrategy {
  @Override
  public List<Match> match(Question question, List<Candidate> candidates) {
    List<String> ids = candidates.stream().map(Candidate::id).sorted().toList();
    List<Match> matches = new ArrayList<>();
    for (Candidate one : candidates) {
      Reason reason = Reason.of(Reason.Kind.OTHER, "Sist ska bli först");
      matches.add(new Match(one, ids.indexOf(one.id()), List.of(reason)));
    }
    return matches;
  }
}
