package se.meetmalmo.matchmaking.core.internal.invitation;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Has seats filled as soon as they are given back: at once, and again where it could not be done,
 * as while the people are still being read.
 */
@Component(
    property = {
      JournalHandler.NAME + "=matchmaking-seats",
      JournalHandler.UNIT + "=" + InvitationEvent.UNIT
    })
public final class SeatFiller implements JournalHandler {
  private static final Set<Type> GIVEN_BACK = Set.of(Type.DECLINED, Type.EXPIRED, Type.WITHDRAWN);
  private final Replacing replacing;

  @Activate
  public SeatFiller(@Reference Replacing replacing) {
    this.replacing = replacing;
  }

  @Override
  public void handle(JournalEvent event) {
    InvitationEvent.of(event)
        .filter(what -> GIVEN_BACK.contains(what.type()))
        .ifPresent(what -> replacing.replace(what.ideaId()));
  }
}
