package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Reason;
import se.meetmalmo.matchmaking.spi.MatchStrategy;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Topic;

/** Adds up what the candidate and the question have in common; see {@link Weights}. */
public final class UsualStrategy implements MatchStrategy {
  @Override
  public List<Match> match(Question question, List<Candidate> candidates) {
    return candidates.stream().map(candidate -> match(question, candidate)).toList();
  }

  private static Match match(Question question, Candidate one) {
    if (one.wants().scope() == Interest.Scope.OWN_IDEA) {
      return new Match(one, Weights.OWN_IDEA, List.of(Reason.of(Reason.Kind.OWN_IDEA)));
    }
    Sum sum = new Sum();
    theme(question, one, sum);
    Topic asked = question.topic();
    List<String> areas = common(asked.areas(), one.wants().areas(), one.area());
    sum.add(!areas.isEmpty(), Weights.AREA, Reason.Kind.AREA, areas);
    List<String> industries = common(asked.industries(), one.wants().industries(), one.industry());
    sum.add(!industries.isEmpty(), Weights.INDUSTRY, Reason.Kind.INDUSTRY, industries);
    List<String> forms = common(asked.forms(), one.wants().forms(), "");
    sum.add(!forms.isEmpty(), Weights.FORM, Reason.Kind.FORM, forms);
    sum.add(speaks(one, question.language()), Weights.LANGUAGE, Reason.Kind.LANGUAGE, List.of());
    Capacity capacity = one.capacity();
    int hours = capacity.hoursPerMonth();
    sum.score += Weights.time(capacity.groups(), hours, one.noticeDays());
    sum.add(Weights.hasTime(hours, one.noticeDays()), 0, Reason.Kind.AVAILABILITY, List.of());
    return new Match(one, sum.score, sum.reasons);
  }

  /** Not thread-safe. */
  private static final class Sum {
    private final List<Reason> reasons = new ArrayList<>();
    private int score;

    void add(boolean holds, int weight, Reason.Kind kind, List<String> words) {
      if (holds) {
        score += weight;
        reasons.add(new Reason(kind, words));
      }
    }
  }

  private static void theme(Question question, Candidate one, Sum sum) {
    boolean broad = one.wants().scope() == Interest.Scope.BROAD;
    List<String> themes =
        one.wants().themes().stream()
            .filter(theme -> question.weight(theme) > 0)
            .sorted(Comparator.comparingDouble(question::weight).reversed())
            .toList();
    double weight = themes.isEmpty() ? 0 : question.weight(themes.get(0));
    List<String> sure = themes.stream().filter(theme -> question.weight(theme) == 1).toList();
    sum.add(!sure.isEmpty(), 0, Reason.Kind.THEME, sure);
    sum.add(sure.isEmpty() && weight > 0, 0, Reason.Kind.LIKELY_THEME, themes);
    sum.add(broad, 0, Reason.Kind.BROAD, List.of());
    sum.score += Math.max(broad ? Weights.BROAD : 0, Weights.theme(weight));
  }

  /** As {@link Interest#accepts} compares, and what the organisation is itself. */
  private static List<String> common(List<String> asked, List<String> wanted, String own) {
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> both =
        Stream.concat(wanted.stream(), Stream.of(own))
            .filter(word -> !word.isEmpty() && holds(asked, word))
            .distinct()
            .toList();
    boolean all =
        holds(wanted, Interest.WHOLE_CITY)
            || !wanted.isEmpty() && holds(asked, Interest.WHOLE_CITY);
    return both.isEmpty() && all ? List.of(Interest.WHOLE_CITY) : both;
  }

  private static boolean holds(List<String> words, String word) {
    for (String one : words) {
      if (one.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaks(Candidate one, String language) {
    return one.languages().isEmpty()
        ? Weights.isSwedish(language)
        : holds(one.languages(), language);
  }
}
