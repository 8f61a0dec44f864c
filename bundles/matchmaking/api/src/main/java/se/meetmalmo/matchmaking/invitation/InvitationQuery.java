package se.meetmalmo.matchmaking.invitation;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.PageRequest;

/**
 * Which invitations are asked for; an empty value asks for all.
 *
 * @param idea id or case number
 * @param states any of these
 */
public record InvitationQuery(String idea, List<Invitation.State> states, PageRequest page) {
  public InvitationQuery {
    idea = Objects.requireNonNullElse(idea, "").strip();
    states = states == null ? List.of() : List.copyOf(states);
    Objects.requireNonNull(page);
  }
}
