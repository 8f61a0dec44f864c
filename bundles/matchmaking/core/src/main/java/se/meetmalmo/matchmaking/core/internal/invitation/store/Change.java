package se.meetmalmo.matchmaking.core.internal.invitation.store;

import java.util.List;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;

/**
 * What is to be kept together.
 *
 * @param changed seats there were
 * @param added new ones
 */
public record Change(
    Head head, List<Seat> changed, List<Seat> added, List<InvitationEvent> events) {
  public Change {
    changed = List.copyOf(changed);
    added = List.copyOf(added);
    events = List.copyOf(events);
  }
}
