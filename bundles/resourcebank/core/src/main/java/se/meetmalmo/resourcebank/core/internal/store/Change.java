package se.meetmalmo.resourcebank.core.internal.store;

import java.util.List;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;

/** A member as it shall be, and what the neighbours are told; both are written or neither. */
public record Change(Member member, List<MemberEvent> events) {
  public Change {
    events = List.copyOf(events);
  }
}
