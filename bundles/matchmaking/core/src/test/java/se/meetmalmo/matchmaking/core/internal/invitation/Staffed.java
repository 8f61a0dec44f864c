package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.Office;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.JpaInvitationStore;
import se.meetmalmo.matchmaking.core.internal.pool.Engagement;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** A town that invites, on a database in memory. */
public final class Staffed implements AutoCloseable {
  public final StoreFixture database = StoreFixture.open("matchmaking", "db/matchmaking.xml");
  public final InvitationStore store = new JpaInvitationStore(database.jpa(), database.journal());
  public final Office office = new Office(store);
  public final InvitationsComponent invitations;
  public final InvitationSweep sweep;
  public final NeighbourWatch watch;
  public final Persons persons;
  public final Forming forming;
  public final List<InvitationEvent> events = new ArrayList<>();
  public final List<String> journal = new ArrayList<>();

  public Staffed() {
    office.town();
    persons = new Persons(office.bank, office.city);
    Picking picking = new Picking(office.crowds, office.scoring, office.gates, office.bank, store);
    Inviting inviting =
        new Inviting(
            office.questions,
            office.gates,
            picking,
            office.seating,
            office.intake,
            store,
            office.clock);
    Rosters rosters = new Rosters(persons, office.questions, office.gates, office.bank);
    forming = new Forming(store, rosters, persons, office.clock);
    invitations =
        new InvitationsComponent(
            inviting,
            new Answering(store, office.questions, persons, office.clock),
            forming,
            rosters,
            office.seating,
            office.questions,
            store,
            office.clock);
    Replacing replacing =
        new Replacing(office.questions, office.gates, office.seating, picking, store, office.clock);
    sweep = new InvitationSweep(store, replacing);
    watch = new NeighbourWatch(store, office.questions, office.bank, office.clock);
    SeatFiller filler = new SeatFiller(replacing);
    database.handler(
        "test",
        event -> {
          journal.add(event.data());
          InvitationEvent.of(event).ifPresent(events::add);
          engage();
          filler.handle(event);
        });
  }

  private void engage() {
    office.engaged.clear();
    store.seats().forEach((who, seats) -> office.engaged.put(who, new Engagement(0, seats, null)));
  }

  /** Hands over what has happened until nothing more happens. */
  public void settle() {
    int before;
    do {
      before = journal.size();
      database.dispatch();
    } while (journal.size() > before);
  }

  /** The best whole group is asked. */
  public Roster inviteBest(String idea, int size) {
    List<String> people =
        office.matchmaking.staff(idea, StaffingOrder.of(size), Office.COORDINATOR).seats().stream()
            .map(seat -> seat.proposal().match().candidate().id())
            .toList();
    return invite(idea, size, people.toArray(String[]::new));
  }

  public Roster invite(String idea, int size, String... people) {
    Invite invite =
        new Invite(StaffingOrder.of(size), List.of(people), List.of(), null, "Välkommen", null);
    Roster roster = invitations.invite(idea, invite, Office.COORDINATOR);
    settle();
    return roster;
  }

  public Roster inviteGuest(String idea, Guest guest) {
    Invite invite = new Invite(null, List.of(), List.of(guest), null, "", null);
    Roster roster = invitations.invite(idea, invite, Office.COORDINATOR);
    settle();
    return roster;
  }

  public Roster roster(String idea) {
    return invitations.roster(idea, Office.COORDINATOR).orElseThrow();
  }

  public String secret(Invitation invitation) {
    return invitations.issueLink(invitation.id(), Actor.SYSTEM).secret();
  }

  public void accept(Invitation invitation, boolean mayLead) {
    invitations.accept(secret(invitation), new Accept(mayLead, false));
    settle();
  }

  public List<InvitationEvent.Type> told() {
    return events.stream().map(InvitationEvent::type).toList();
  }

  public Instant now() {
    return office.clock.instant();
  }

  public static Set<String> who(List<Invitation> some) {
    return some.stream().map(one -> one.invitee().id()).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    database.close();
  }
}
