package se.meetmalmo.knowledgebank;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.Validation;

/**
 * What a working group hands over when its task is fulfilled.
 *
 * @param groupId the group; the same again brings its initiative up to date
 * @param ideaId the idea that the group worked on; may be empty
 */
public record GroupReport(
    String groupId,
    String ideaId,
    InitiativeProfile initiative,
    List<Result> results,
    List<Lesson> lessons) {
  /** {@link Initiative#source} of what groups report. */
  public static final String SOURCE = "group";

  public GroupReport {
    groupId = Typed.line(groupId);
    ideaId = Typed.line(ideaId);
    Objects.requireNonNull(initiative);
    results = List.copyOf(results);
    lessons = List.copyOf(lessons);
    new Validation()
        .required("groupId", groupId)
        .atMost("groupId", groupId, NewInitiative.EXTERNAL_ID_LENGTH)
        .atMost("ideaId", ideaId, NewInitiative.EXTERNAL_ID_LENGTH)
        .orThrow();
  }
}
