package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.Seating;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Decline;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.InvitationLink;
import se.meetmalmo.matchmaking.invitation.InvitationQuery;
import se.meetmalmo.matchmaking.invitation.InvitationSummary;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.matchmaking.invitation.OwnInvitation;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;

/** Invitations as coordinators and those who are invited meet them. */
@Component(service = Invitations.class)
public final class InvitationsComponent implements Invitations {
  private final Inviting inviting;
  private final Answering answering;
  private final Forming forming;
  private final Rosters rosters;
  private final Seating seating;
  private final Questions questions;
  private final InvitationStore store;
  private final Clock clock;

  @Activate
  public InvitationsComponent(
      @Reference Inviting inviting,
      @Reference Answering answering,
      @Reference Forming forming,
      @Reference Rosters rosters,
      @Reference Seating seating,
      @Reference Questions questions,
      @Reference InvitationStore store,
      @Reference Clock clock) {
    this.inviting = inviting;
    this.answering = answering;
    this.forming = forming;
    this.rosters = rosters;
    this.seating = seating;
    this.questions = questions;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Roster invite(String idea, Invite invite, Actor by) {
    Access.check(by);
    return rosters.of(inviting.invite(idea, invite, by));
  }

  @Override
  public Optional<Roster> roster(String idea, Actor reader) {
    Access.check(reader);
    return store.find(questions.idea(idea).id()).map(rosters::of);
  }

  @Override
  public Page<InvitationSummary> list(InvitationQuery query, Actor reader) {
    Access.check(reader);
    return store.list(query);
  }

  @Override
  public Optional<ProposedGroup> complete(String idea, Actor reader) {
    Access.check(reader);
    Idea found = questions.idea(idea);
    Kept kept = kept(found.id());
    return kept.free() == 0
        ? Optional.empty()
        : Optional.of(seating.complete(found, kept.head().wanted(), kept.sitting(), kept.asked()));
  }

  private Kept kept(String ideaId) {
    return store
        .find(ideaId)
        .orElseThrow(() -> new NotFoundException("invitations for idea", ideaId));
  }

  @Override
  public Roster withdraw(String idea, String invitationId, boolean replace, Actor by) {
    Access.check(by);
    String id = questions.idea(idea).id();
    Kept changed =
        store.change(
            id,
            now -> {
              Kept kept = now.orElseThrow(() -> new NotFoundException("invitation", invitationId));
              return new Draft(kept, clock.instant().truncatedTo(ChronoUnit.MILLIS), by.name())
                  .end(open(kept, invitationId), State.WITHDRAWN, Ending.TAKEN_BACK, "", replace)
                  .toChange();
            });
    return rosters.of(changed);
  }

  private static Seat open(Kept kept, String invitationId) {
    Seat seat =
        kept.seat(invitationId)
            .orElseThrow(() -> new NotFoundException("invitation", invitationId));
    if (kept.head().state() != Roster.State.OPEN || !seat.holds()) {
      throw new ConflictException(
          "Invitation "
              + invitationId
              + " is "
              + seat.invitation().state()
              + ", and the people of its idea are "
              + kept.head().state(),
          Map.of("constraint", "OVER"));
    }
    return seat;
  }

  @Override
  public Roster form(String idea, String leader, Actor by) {
    Access.check(by);
    return rosters.of(forming.form(kept(questions.idea(idea).id()), leader, by));
  }

  @Override
  public InvitationLink issueLink(String invitationId, Actor by) {
    Access.check(by);
    Kept kept =
        store
            .ideaOf(invitationId)
            .flatMap(store::find)
            .orElseThrow(() -> new NotFoundException("invitation", invitationId));
    open(kept, invitationId);
    InvitationLink link = new InvitationLink(Ids.secret());
    store.addLink(invitationId, Ids.hash(link.secret()), clock.instant());
    return link;
  }

  @Override
  public Optional<OwnInvitation> open(String secret) {
    return answering.open(secret);
  }

  @Override
  public OwnInvitation accept(String secret, Accept yes) {
    return answering.accept(secret, yes);
  }

  @Override
  public OwnInvitation decline(String secret, Decline no) {
    return answering.decline(secret, no);
  }

  @Override
  public List<Progress> progress(List<String> ideaIds, Actor reader) {
    Access.check(reader);
    return store.progress(ideaIds);
  }
}
