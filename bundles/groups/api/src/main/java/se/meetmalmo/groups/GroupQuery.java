package se.meetmalmo.groups;

import java.util.List;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which groups are asked for; an empty value asks for all.
 *
 * @param text part of the title
 * @param states any of these
 * @param ideaId the id of the idea that they work on
 */
public record GroupQuery(
    String text, List<WorkingGroup.State> states, String ideaId, PageRequest page) {
  public GroupQuery {
    text = Typed.line(text);
    states = states == null ? List.of() : List.copyOf(states);
    ideaId = Typed.line(ideaId);
    new Validation().atMost("q", text, 200).atMost("ideaId", ideaId, Place.ID_LENGTH).orThrow();
  }

  /** Of one idea. */
  public static GroupQuery ofIdea(String ideaId) {
    return new GroupQuery("", List.of(), ideaId, new PageRequest(0, PageRequest.DEFAULT_SIZE));
  }
}
