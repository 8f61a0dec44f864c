package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.matchmaking.NoGroupException;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.core.internal.Gates;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.Seating;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Change;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;

/** Offers the seats of those who do not come to the next best. */
@Component(service = Replacing.class)
public final class Replacing {
  /** How long until a seat that nobody can take is tried again: people join the bank. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private static final int TRIES = 3;
  private final Questions questions;
  private final Gates gates;
  private final Seating seating;
  private final Picking picking;
  private final InvitationStore store;
  private final Clock clock;

  @Activate
  public Replacing(
      @Reference Questions questions,
      @Reference Gates gates,
      @Reference Seating seating,
      @Reference Picking picking,
      @Reference InvitationStore store,
      @Reference Clock clock) {
    this.questions = questions;
    this.gates = gates;
    this.seating = seating;
    this.picking = picking;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Fills what is vacant, or keeps what stands in the way. Does nothing the second time.
   *
   * @throws ConflictException when others change it again and again meanwhile
   */
  void replace(String ideaId) {
    for (int i = 1; ; i++) {
      try {
        Optional<Kept> kept = store.find(ideaId).filter(Replacing::waits);
        if (kept.isPresent()) {
          replace(kept.get());
        }
        return;
      } catch (ConflictException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private static boolean waits(Kept kept) {
    return kept.head().state() == Roster.State.OPEN
        && kept.seats().stream().anyMatch(Seat::isVacant);
  }

  private void replace(Kept kept) {
    Idea idea = questions.idea(kept.head().ideaId());
    if (!Inviting.isLooking(idea)) {
      return; // whoever watches the idea ends it
    }
    List<Seat> vacant = kept.seats().stream().filter(Seat::isVacant).toList();
    int wanted = Math.min(vacant.size(), kept.free());
    try {
      List<String> people =
          wanted == 0
              ? List.of()
              : chosen(
                  vacant.subList(0, wanted),
                  seating.complete(idea, kept.head().wanted(), kept.sitting(), kept.asked()));
      keep(kept, filled(kept, idea, vacant, people));
    } catch (NoGroupException e) {
      keep(kept, stuck(kept, e.refusal()));
    }
  }

  /** For each seat one of the side that it was taken by, where there is one; the best first. */
  private static List<String> chosen(List<Seat> vacant, ProposedGroup group) {
    List<ProposedGroup.Seat> left = new ArrayList<>(group.seats());
    left.sort(
        (a, b) -> Integer.compare(b.proposal().match().score(), a.proposal().match().score()));
    List<String> chosen = new ArrayList<>();
    for (Seat seat : vacant) {
      ProposedGroup.Seat next =
          left.stream()
              .filter(one -> one.proposal().match().candidate().side() == seat.sitting().side())
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      chosen.add(next.proposal().match().candidate().id());
    }
    return chosen;
  }

  private void keep(Kept seen, Change change) {
    store.change(
        seen.head().ideaId(),
        now -> {
          if (now.isEmpty() || now.get().head().version() != seen.head().version()) {
            throw new ConflictException(
                "The people of idea " + seen.head().caseNumber() + " were changed meanwhile");
          }
          return change;
        });
  }

  private Change filled(Kept kept, Idea idea, List<Seat> vacant, List<String> people) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Question question = questions.of(idea, kept.head().wanted().industries());
    Picking.Terms terms =
        new Picking.Terms(
            question,
            gates.gate(question, kept.head().wanted().conflicts(), kept.asked()),
            now,
            now.plus(kept.head().answerWithin()),
            "");
    Draft draft = new Draft(kept.head().stuck(null, null), now, Actor.SYSTEM.name());
    for (int i = 0; i < vacant.size(); i++) {
      Seat gone = vacant.get(i).vacant(false);
      if (i < people.size()) {
        Seat seat = picking.person(people.get(i), terms.replacing(gone.id()));
        draft.add(seat);
        gone = gone.with(gone.invitation().replacedBy(seat.id()));
      }
      draft.change(gone);
    }
    return draft.toChange();
  }

  private Change stuck(Kept kept, Refusal why) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Draft draft = new Draft(kept.head().stuck(why, now.plus(PAUSE)), now, Actor.SYSTEM.name());
    return (kept.head().obstacle() == null ? draft.tell(Type.STUCK) : draft).toChange();
  }
}
