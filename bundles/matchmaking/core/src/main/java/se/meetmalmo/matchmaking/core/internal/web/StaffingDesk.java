package se.meetmalmo.matchmaking.core.internal.web;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.NoGroupException;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Refusal;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.CityCapacity;

/** Puts the page of an idea's people together, also with what was wrong in what was sent. */
@Component(service = StaffingDesk.class)
public final class StaffingDesk {
  private static final int CANDIDATES = 10;
  private static final int MOST = 100;
  private final Matchmaking matchmaking;
  private final Invitations invitations;
  private final Procurements procurements;
  private final CityCapacity city;
  private final Intake intake;

  @Activate
  public StaffingDesk(
      @Reference Matchmaking matchmaking,
      @Reference Invitations invitations,
      @Reference Procurements procurements,
      @Reference CityCapacity city,
      @Reference Intake intake) {
    this.matchmaking = matchmaking;
    this.invitations = invitations;
    this.procurements = procurements;
    this.city = city;
    this.intake = intake;
  }

  /** Where the page is. */
  static URI path(String id) {
    return URI.create("/staff/staffing/" + id);
  }

  /** Does it and leads back to the page, or shows it with what is wrong. */
  Response done(String id, String what, Typed typed, PageContext page, Runnable work) {
    return answered(
        id,
        typed,
        page,
        () -> {
          work.run();
          return Response.seeOther(URI.create(path(id) + "?done=" + what)).build();
        });
  }

  /** What the work answers, or the page with what was sent and what is wrong in it. */
  Response answered(String id, Typed typed, PageContext page, Supplier<Response> work) {
    Words words = new Words(page.language());
    try {
      return work.get();
    } catch (InvalidInputException e) {
      return show(422, id, typed, Said.of(e, words), page);
    } catch (ConflictException e) {
      return show(409, id, typed, Map.of("asked", Said.of(e, words)), page);
    } catch (NotFoundException e) {
      return show(409, id, typed, Map.of("asked", words.get("conflict.gone")), page);
    }
  }

  Response show(int status, String id, Typed typed, Map<String, String> wrong, PageContext page) {
    Idea idea = idea(id, page);
    Words words = new Words(page.language());
    Optional<Roster> roster = invitations.roster(idea.id(), page.actor());
    Map<String, String> errors = new HashMap<>(wrong);
    Optional<ProposedGroup> proposed = Optional.empty();
    Optional<Refusal> refusal = Optional.empty();
    List<Proposal> candidates = List.of();
    boolean isReading = false;
    boolean isLooking = idea.status() == Status.ACCEPTED || idea.status() == Status.STAFFING;
    boolean isChosen = !wrong.isEmpty() && typed.has("person");
    try {
      candidates = isLooking ? candidates(idea, typed, isChosen, page) : List.of();
      proposed = isLooking && typed.has("propose") ? proposed(idea, roster, typed, page) : proposed;
    } catch (NoGroupException e) {
      refusal = Optional.of(e.refusal());
    } catch (NotReadyException e) {
      isReading = true;
    } catch (InvalidInputException e) {
      errors.putAll(Said.of(e, words));
    }
    StaffingCase shown =
        new StaffingCase(
            idea,
            isLooking,
            roster,
            proposed,
            refusal,
            isReading,
            others(candidates, proposed),
            isLooking ? city.missing(idea.submission().themes()) : List.of(),
            procurements.concerning(idea.id(), page.actor()),
            typed,
            isChosen,
            errors,
            words.maybe("done." + typed.value("done")));
    String title = words.get("case.title", idea.caseNumber());
    return Response.status(status == 200 && !errors.isEmpty() ? 422 : status)
        .entity(
            new PageView(
                errors.isEmpty() ? title : words.get("error.prefix", title),
                MatchNavigation.STAFFING,
                Views.html(Views.TEMPLATES.staffingCase(page, words, shown))))
        .build();
  }

  private Idea idea(String id, PageContext page) {
    return intake
        .show(id, page.actor())
        .filter(IdeaCase.class::isInstance)
        .map(view -> ((IdeaCase) view).idea())
        .orElseThrow(() -> new NotFoundException("idea", id));
  }

  /** The best; of the others those who were ticked, so that none of them is lost. */
  private List<Proposal> candidates(Idea idea, Typed typed, boolean isChosen, PageContext page) {
    List<Proposal> all =
        matchmaking.candidates(idea.id(), List.of(), isChosen ? MOST : CANDIDATES, page.actor());
    List<String> ticked = typed.values("person");
    return IntStream.range(0, all.size())
        .filter(i -> i < CANDIDATES || ticked.contains(id(all.get(i))))
        .mapToObj(all::get)
        .toList();
  }

  private Optional<ProposedGroup> proposed(
      Idea idea, Optional<Roster> roster, Typed typed, PageContext page) {
    boolean goesOn = roster.filter(one -> one.state() == Roster.State.OPEN).isPresent();
    return goesOn
        ? invitations.complete(idea.id(), page.actor())
        : Optional.of(matchmaking.staff(idea.id(), typed.order(), page.actor()));
  }

  /** Those who are not in the proposal above them. */
  private static List<Proposal> others(
      List<Proposal> candidates, Optional<ProposedGroup> proposed) {
    Set<String> seated = new HashSet<>();
    proposed.ifPresent(group -> group.seats().forEach(seat -> seated.add(id(seat.proposal()))));
    return candidates.stream().filter(one -> !seated.contains(id(one))).toList();
  }

  private static String id(Proposal one) {
    return one.match().candidate().id();
  }
}
