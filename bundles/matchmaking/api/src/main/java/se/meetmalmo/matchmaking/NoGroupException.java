package se.meetmalmo.matchmaking;

import java.util.Map;
import java.util.stream.Collectors;
import se.meetmalmo.platform.DomainException;

/** No group can be formed; says what would free it. */
public final class NoGroupException extends DomainException {
  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  public NoGroupException(Refusal refusal) {
    super(
        "no-group",
        "No group can be formed for idea " + refusal.ideaId() + ". " + said(refusal),
        Map.of("counts", refusal.counts(), "remedies", refusal.remedies()));
    this.refusal = refusal;
  }

  private static String said(Refusal refusal) {
    return refusal.remedies().stream()
        .map(NoGroupException::said)
        .collect(Collectors.joining(", or ", "It would take: ", "."));
  }

  private static String said(Remedy remedy) {
    if (!remedy.lift().isEmpty()) {
      return remedy.lift().stream()
          .map(Enum::name)
          .collect(Collectors.joining(" and ", "no limit ", ""));
    }
    return remedy.people().isEmpty()
        ? "a group of " + remedy.size()
        : remedy.people().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(more -> more.getValue() + " more of " + more.getKey())
            .collect(Collectors.joining(" and "));
  }

  public Refusal refusal() {
    return refusal;
  }
}
