package se.meetmalmo.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.meetmalmo.platform.Validation;

/**
 * Work that exists already and that an idea belongs to, in whichever domain: what {@link
 * Idea#connectedTo} and {@link IdeaEvent#connectedTo} name when it isn't only called by a name.
 *
 * @param source the domain that keeps it: {@link #INTAKE}, {@code knowledgebank}
 * @param id the id that it has there; of an idea its id or case number
 * @throws se.meetmalmo.platform.InvalidInputException when either is no such name, or both together
 *     are longer than {@link Decision#CONNECTED_LENGTH}
 */
public record JoinedWork(String source, String id) {
  /** The source of ideas. */
  public static final String INTAKE = "intake";

  private static final Pattern IDEA =
      Pattern.compile("M-\\d{4}-\\d{6,9}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern WORK = Pattern.compile("([a-z][a-z0-9-]*):([\\w.~:-]+)");

  public JoinedWork {
    new Validation()
        .required("work", source + id)
        .atMost("work", source + ":" + id, Decision.CONNECTED_LENGTH)
        .orThrow();
  }

  /**
   * What a text names: {@code source:id}, or the id or case number of an idea; empty for what is
   * only a name or an address.
   */
  public static Optional<JoinedWork> of(String text) {
    if (text.length() > Decision.CONNECTED_LENGTH) {
      return Optional.empty();
    }
    if (IDEA.matcher(text).matches()) {
      return Optional.of(new JoinedWork(INTAKE, text));
    }
    Matcher work = WORK.matcher(text);
    return work.matches()
        ? Optional.of(new JoinedWork(work.group(1), work.group(2)))
        : Optional.empty();
  }

  public boolean isIdea() {
    return source.equals(INTAKE);
  }

  /** As {@link #of} reads it: of an idea its id alone. */
  @Override
  public String toString() {
    return isIdea() ? id : source + ":" + id;
  }
}
