package se.meetmalmo.matchmaking.core.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;
import se.meetmalmo.matchmaking.spi.MatchStrategy;

/** Asks the strategy in force, or the usual one where there is none or it fails. */
@Component(service = Scoring.class)
public final class Scoring {
  private static final Logger LOG = LoggerFactory.getLogger(Scoring.class);
  private static final MatchStrategy USUAL = new UsualStrategy();

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile MatchStrategy strategy;

  /** By id, in the order of those given; without those whom the strategy leaves out. */
  public Map<String, Match> matches(Question question, List<Looked> people) {
    List<Candidate> candidates = people.stream().map(Looked::candidate).toList();
    Map<String, Match> found = new HashMap<>();
    if (!candidates.isEmpty()) {
      match(question, candidates).forEach(match -> found.put(match.candidate().id(), match));
    }
    Map<String, Match> ordered = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      Match match = found.get(candidate.id());
      if (match != null) {
        ordered.put(candidate.id(), match);
      }
    }
    return ordered;
  }

  private List<Match> match(Question question, List<Candidate> candidates) {
    MatchStrategy there = strategy;
    if (there == null) {
      return USUAL.match(question, candidates);
    }
    try {
      return there.match(question, candidates);
    } catch (RuntimeException e) {
      LOG.warn("{} failed; the usual strategy matches in its place", there.getClass().getName(), e);
      return USUAL.match(question, candidates);
    }
  }
}
