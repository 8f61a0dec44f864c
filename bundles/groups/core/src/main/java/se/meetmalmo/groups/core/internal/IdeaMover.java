package se.meetmalmo.groups.core.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;

/**
 * Tells the intake how far a group has come with its idea. While there is no intake the journal
 * keeps what it has to be told.
 */
@Component(
    property = {JournalHandler.NAME + "=groups-ideas", JournalHandler.UNIT + "=" + GroupEvent.UNIT})
public final class IdeaMover implements JournalHandler {
  private final Intake intake;

  @Activate
  public IdeaMover(@Reference Intake intake) {
    this.intake = intake;
  }

  @Override
  public void handle(JournalEvent event) {
    Type.of(event.type()).map(IdeaMover::milestones).ifPresent(way -> move(event, way));
  }

  /** The steps on the way to where the idea is then; those it has taken already are left out. */
  private static List<Milestone> milestones(Type type) {
    return switch (type) {
      case FORMED -> List.of(Milestone.STAFF);
      case STARTED -> List.of(Milestone.STAFF, Milestone.FORM_GROUP);
      case CLOSED -> List.of(Milestone.REPORT);
      case PUBLISHED -> List.of(Milestone.PUBLISH);
      default -> List.of();
    };
  }

  private void move(JournalEvent event, List<Milestone> way) {
    if (way.isEmpty()) {
      return;
    }
    GroupEvent told = GroupEvent.of(event);
    Actor by =
        told.by().equals(Actor.SYSTEM.name())
            ? Actor.SYSTEM
            : new Actor(told.by(), Set.of(Roles.COORDINATOR));
    for (Milestone milestone : way) {
      if (status(told.ideaId()) == before(milestone)) {
        intake.advance(told.ideaId(), milestone, by);
      }
    }
  }

  /** WITHDRAWN, which leads nowhere, for an idea that the intake does not know. */
  private Status status(String ideaId) {
    return intake
        .show(ideaId, Actor.SYSTEM)
        .map(shown -> ((IdeaCase) shown).idea().status())
        .orElse(Status.WITHDRAWN);
  }

  private static Status before(Milestone milestone) {
    return switch (milestone) {
      case STAFF -> Status.ACCEPTED;
      case FORM_GROUP -> Status.STAFFING;
      case REPORT -> Status.IN_GROUP;
      case PUBLISH -> Status.REPORTED;
    };
  }
}
