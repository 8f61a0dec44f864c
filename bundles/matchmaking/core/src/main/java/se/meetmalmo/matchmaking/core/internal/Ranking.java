package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;

/** Those who fit a question best: a quick look at all, a closer one at the best of them. */
@Component(service = Ranking.class)
public final class Ranking {
  private static final int CLOSER_LOOK = 1_000;
  private final Crowds crowds;
  private final Scoring scoring;
  private final Names names;

  @Activate
  public Ranking(@Reference Crowds crowds, @Reference Scoring scoring, @Reference Names names) {
    this.crowds = crowds;
    this.scoring = scoring;
    this.names = names;
  }

  List<Proposal> best(Question question, Gate gate, int limit) {
    List<Match> matches =
        scoring.matches(question, crowds.best(question, gate, CLOSER_LOOK)).values().stream()
            .sorted(Comparator.comparingInt(Match::score).reversed())
            .toList();
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < matches.size() && proposals.size() < limit; i++) {
      names.proposal(matches.get(i), question, gate).ifPresent(proposals::add);
    }
    return List.copyOf(proposals);
  }
}
