package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.List;
import java.util.stream.Collectors;
import se.meetmalmo.criteria.Criteria.Refusal;

/** A rule set that is not sound; says everything that was found, with place and reason. */
public final class RuleSetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Refusal> refusals;

  RuleSetRefusedException(List<Refusal> refusals) {
    super(
        refusals.stream()
            .map(r -> r.source() + ": " + r.place() + ": " + r.reason())
            .collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
