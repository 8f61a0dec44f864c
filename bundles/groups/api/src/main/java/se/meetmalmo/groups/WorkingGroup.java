package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A working group as the business unit sees it. Holds personal data.
 *
 * @param ideaId the idea that it works on
 * @param people those who have left too
 * @param language of what is written in it, {@code sv} or {@code en}: the idea's
 * @param support name of the account in the business unit that helps the group; empty for nobody
 *     yet
 * @param startedAt null (absent in JSON) until it has started
 * @param endedAt null (absent in JSON) until it is closed or dissolved
 * @param stopped it was stopped before its task was done
 * @param reason why it was stopped or dissolved; else empty
 * @param initiativeId the knowledge bank's entry of what it has reported; empty until there is one
 * @param version counts the changes; for conflicts
 */
public record WorkingGroup(
    String id,
    String ideaId,
    String title,
    String language,
    State state,
    Mandate mandate,
    List<Participant> people,
    String support,
    Instant formedAt,
    @Schema(nullable = true) Instant startedAt,
    @Schema(nullable = true) Instant endedAt,
    boolean stopped,
    String reason,
    String initiativeId,
    long version) {
  /** How far a group has come. */
  public enum State {
    /** Has people, and does not work yet. */
    FORMED,
    RUNNING,
    /** Works no more, and owes its last report. */
    STOPPED,
    /** Its last report is reviewed. */
    CLOSED,
    /** Never started, and never will. */
    DISSOLVED;

    private static final Set<State> OVER = Set.of(CLOSED, DISSOLVED);

    /** Whether nothing of it changes any more. */
    public boolean isOver() {
      return OVER.contains(this);
    }
  }

  public WorkingGroup {
    people = List.copyOf(people);
  }

  public Optional<Participant> leader() {
    return people.stream().filter(Participant::leads).findFirst();
  }

  /** Those who have not left. */
  public List<Participant> present() {
    return people.stream().filter(Participant::stays).toList();
  }
}
