package se.meetmalmo.matchmaking.core.internal.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
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
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitations;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityGap;

/** An idea's people, from the first look at who fits to the group that is formed. */
@Component(
    service = StaffingPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/staff/staffing/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffingPages {
  private static final int CANDIDATES = 10;
  private final Matchmaking matchmaking;
  private final Invitations invitations;
  private final Procurements procurements;
  private final CityCapacity city;
  private final Intake intake;
  private final Site site;

  @Activate
  public StaffingPages(
      @Reference Matchmaking matchmaking,
      @Reference Invitations invitations,
      @Reference Procurements procurements,
      @Reference CityCapacity city,
      @Reference Intake intake,
      @Reference Site site) {
    this.matchmaking = matchmaking;
    this.invitations = invitations;
    this.procurements = procurements;
    this.city = city;
    this.intake = intake;
    this.site = site;
  }

  /**
   * All that the page shows.
   *
   * @param isLooking people can be asked
   * @param roster empty when nobody was asked yet
   * @param proposed whom the platform proposes; empty when nobody was asked for, or there is none
   * @param refusal why there is none
   * @param isReading the members are still being read
   * @param walls procurements whose bidders are left out
   * @param done what was just done; empty when nothing
   */
  public record Case(
      Idea idea,
      boolean isLooking,
      Optional<Roster> roster,
      Optional<ProposedGroup> proposed,
      Optional<Refusal> refusal,
      boolean isReading,
      List<Proposal> candidates,
      List<CityGap> gaps,
      List<Procurement> walls,
      Typed typed,
      Map<String, String> errors,
      String done) {
    public String path() {
      return "/staff/staffing/" + idea.id();
    }

    /** This page with somebody else in their place. */
    public String swap(String id) {
      StringBuilder path = new StringBuilder(path()).append("?propose=yes");
      for (String field : List.of("size", "city", "business", "conflicts", "without")) {
        typed.values(field).forEach(value -> path.append(parameter(field, value)));
      }
      return path.append(parameter("without", id)).append("#proposed").toString();
    }

    private static String parameter(String field, String value) {
      return "&" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Who has said that they can lead. */
    public List<Option> leaders(Words words) {
      return roster.map(Roster::accepted).orElse(List.of()).stream()
          .filter(Invitation::mayLead)
          .map(one -> new Option(one.id(), words.who(one.invitee())))
          .toList();
    }

    public boolean isOpen() {
      return isLooking && roster.map(one -> one.state() != Roster.State.FORMED).orElse(true);
    }

    /** Somebody can be asked now. */
    public boolean hasFree() {
      return !hasSeats() || roster.get().free() > 0;
    }

    /** Seats are given out already. */
    public boolean hasSeats() {
      return roster.filter(one -> one.state() == Roster.State.OPEN).isPresent();
    }
  }

  @GET
  public Response show(
      @PathParam("id") String id,
      @QueryParam("done") @DefaultValue("") String done,
      @Context UriInfo asked,
      @Context PageContext page) {
    return show(200, id, Typed.of(asked.getQueryParameters()), Map.of(), done, page);
  }

  private Response show(
      int status,
      String id,
      Typed typed,
      Map<String, String> wrong,
      String done,
      PageContext page) {
    Idea idea = idea(id, page);
    Words words = new Words(page.language());
    Optional<Roster> roster = invitations.roster(idea.id(), page.actor());
    Map<String, String> errors = new HashMap<>(wrong);
    Optional<ProposedGroup> proposed = Optional.empty();
    Optional<Refusal> refusal = Optional.empty();
    List<Proposal> candidates = List.of();
    boolean isReading = false;
    boolean isLooking = idea.status() == Status.ACCEPTED || idea.status() == Status.STAFFING;
    try {
      candidates = isLooking ? candidates(idea, page) : List.of();
      proposed = isLooking && typed.has("propose") ? proposed(idea, roster, typed, page) : proposed;
    } catch (NoGroupException e) {
      refusal = Optional.of(e.refusal());
    } catch (NotReadyException e) {
      isReading = true;
    } catch (InvalidInputException e) {
      errors.putAll(Said.of(e, words));
    }
    Case shown =
        new Case(
            idea,
            isLooking,
            roster,
            proposed,
            refusal,
            isReading,
            others(candidates, proposed),
            city.missing(idea.submission().themes()),
            procurements.concerning(idea.id(), page.actor()),
            typed,
            errors,
            words.maybe("done." + done));
    String title = words.get("case.title", idea.caseNumber());
    return Response.status(errors.isEmpty() ? status : Math.max(status, 409))
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

  private List<Proposal> candidates(Idea idea, PageContext page) {
    return matchmaking.candidates(idea.id(), List.of(), CANDIDATES, page.actor());
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
    List<Proposal> others = new ArrayList<>(candidates);
    proposed.ifPresent(
        group ->
            group
                .seats()
                .forEach(
                    seat ->
                        others.removeIf(
                            one ->
                                one.match()
                                    .candidate()
                                    .id()
                                    .equals(seat.proposal().match().candidate().id()))));
    return others;
  }

  @POST
  @Path("invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Typed typed = Typed.of(sent);
    return done(
        id,
        "invited",
        typed,
        page,
        () ->
            invitations.invite(id, invite(typed, typed.values("person"), List.of()), page.actor()));
  }

  @POST
  @Path("guests")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response guest(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    Typed typed = Typed.of(sent);
    return done(
        id,
        "invited",
        typed,
        page,
        () -> {
          Guest guest =
              new Guest(
                  typed.value("name"),
                  typed.value("organisation"),
                  typed.value("email"),
                  typed.choice(Side.class, "side"),
                  typed.value("language"));
          invitations.invite(id, invite(typed, List.of(), List.of(guest)), page.actor());
        });
  }

  private static Invite invite(Typed typed, List<String> people, List<Guest> guests) {
    LocalDate day = typed.day("answerBy");
    Instant answerBy =
        day == null ? null : day.plusDays(1).atStartOfDay(City.ZONE).toInstant().minusSeconds(1);
    String version = typed.value("version");
    return new Invite(
        typed.has("size") ? typed.order() : null,
        people,
        guests,
        answerBy,
        typed.value("message"),
        version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
  }

  @POST
  @Path("invitations/{invitation}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      MultivaluedMap<String, String> sent,
      @Context PageContext page) {
    Typed typed = Typed.of(sent);
    boolean replace = typed.value("replace").equals("true");
    return done(
        id,
        "withdrawn",
        Typed.NOTHING,
        page,
        () -> invitations.withdraw(id, invitation, replace, page.actor()));
  }

  @POST
  @Path("group")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response form(
      @PathParam("id") String id, MultivaluedMap<String, String> sent, @Context PageContext page) {
    return done(
        id,
        "formed",
        Typed.NOTHING,
        page,
        () -> invitations.form(id, Typed.of(sent).value("leader"), page.actor()));
  }

  private Response done(String id, String what, Typed typed, PageContext page, Runnable work) {
    Words words = new Words(page.language());
    try {
      work.run();
      return Response.seeOther(URI.create("/staff/staffing/" + id + "?done=" + what)).build();
    } catch (InvalidInputException e) {
      return show(422, id, typed, Said.of(e, words), "", page);
    } catch (ConflictException e) {
      return show(409, id, typed, Map.of("asked", Said.of(e, words)), "", page);
    } catch (NotFoundException e) {
      return show(409, id, typed, Map.of("asked", words.get("conflict.gone")), "", page);
    }
  }

  /** One more link, where nobody is mailed or the first is lost; shown this once. */
  @POST
  @Path("invitations/{invitation}/link")
  @Consumes(MediaType.WILDCARD)
  public Response link(
      @PathParam("id") String id,
      @PathParam("invitation") String invitation,
      @Context PageContext page) {
    Words words = new Words(page.language());
    String link = site.url(invitations.issueLink(invitation, page.actor()).path()).toString();
    return Response.ok(
            new PageView(
                words.get("link.title"),
                MatchNavigation.STAFFING,
                Views.html(Views.TEMPLATES.staffingLink(words, "/staff/staffing/" + id, link))))
        .header("Cache-Control", "no-store")
        .build();
  }
}
