package se.meetmalmo.matchmaking.core.internal.invitation;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.spi.InvitedPeople;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;

/** Tells working groups how those are reached who are not in the resource bank. */
@Component
public final class InvitedPeopleComponent implements InvitedPeople {
  private final InvitationStore store;
  private final Persons persons;

  @Activate
  public InvitedPeopleComponent(@Reference InvitationStore store, @Reference Persons persons) {
    this.store = store;
    this.persons = persons;
  }

  @Override
  public Optional<Invited> find(String invitationId) {
    return store
        .ideaOf(invitationId)
        .flatMap(store::find)
        .flatMap(kept -> kept.seat(invitationId))
        .map(Seat::invitation)
        .filter(one -> one.state() == Invitation.State.ACCEPTED)
        .map(Invitation::invitee)
        .filter(one -> one.origin() != Invitee.Origin.MEMBER)
        .flatMap(this::reached);
  }

  private Optional<Invited> reached(Invitee one) {
    Persons.Person person = persons.of(one);
    return Optional.of(new Invited(person.name(), person.email(), one.language()))
        .filter(there -> !there.email().isEmpty());
  }
}
