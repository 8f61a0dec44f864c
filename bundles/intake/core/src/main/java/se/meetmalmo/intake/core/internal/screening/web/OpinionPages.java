package se.meetmalmo.intake.core.internal.screening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.intake.core.internal.screening.web.CaseDesk.Place;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.Opinion;
import se.meetmalmo.intake.screening.Opinion.Score;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** How a person assesses a case, beside the machine. */
@Component(
    service = OpinionPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(CaseDesk.CASE + "/opinion")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class OpinionPages {
  private static final Place PLACE =
      new Place(
          "opinion.title",
          "opinions",
          (form, words) -> Views.html(Views.TEMPLATES.opinionForm(form.page(), words, form)));
  private final CaseDesk desk;

  @Activate
  public OpinionPages(@Reference Screening screening) {
    this.desk = new CaseDesk(screening);
  }

  /** With what the reader has said before. */
  @GET
  public Response form(@PathParam("id") String id, @Context PageContext page) {
    Typed before = before(desk.find(id, page), page.actor().name());
    return desk.show(200, id, before, Map.of(), page, PLACE);
  }

  private static Typed before(Dossier dossier, String account) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    dossier.opinions().stream()
        .filter(entry -> entry.account().equals(account) && entry.given())
        .forEach(
            entry -> {
              form.add("summary", entry.opinion().summary());
              for (Score score : entry.opinion().scores()) {
                form.add("score." + score.on(), String.valueOf(score.score()));
                form.add("reason." + score.on(), score.reason());
              }
            });
    return new Typed(form);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") String id, MultivaluedMap<String, String> form, @Context PageContext page) {
    Typed typed = new Typed(form);
    return desk.save(
        id,
        typed,
        page,
        () -> desk.screening().assess(id, opinion(id, typed, page), page.actor()),
        PLACE);
  }

  private Opinion opinion(String id, Typed typed, PageContext page) {
    List<Score> scores = new ArrayList<>();
    for (String on : assessed(desk.find(id, page))) {
      String reason = typed.value("reason." + on);
      if (!typed.value("score." + on).isEmpty() || !reason.isBlank()) {
        scores.add(new Score(on, number(typed.value("score." + on)), reason));
      }
    }
    return new Opinion(scores, typed.value("summary"));
  }

  private static int number(String typed) {
    return typed.matches("[1-5]") ? Integer.parseInt(typed) : 0;
  }

  /** What can be assessed: the criteria, then what always is. */
  public static List<String> assessed(Dossier dossier) {
    return Stream.concat(
            dossier.full().idea().assessment().findings().stream().map(Finding::criterion),
            Opinion.ALWAYS.stream())
        .toList();
  }

  /** What the machine found of it; empty where it is nothing that the machine judges. */
  public static Optional<Finding> finding(Dossier dossier, String on) {
    return dossier.full().idea().assessment().findings().stream()
        .filter(finding -> finding.criterion().equals(on))
        .findFirst();
  }

  /** Asks a colleague. */
  @POST
  @Path("requests")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
  public Response ask(
      @PathParam("id") String id,
      @FormParam("account") @DefaultValue("") String account,
      @Context PageContext page) {
    desk.screening().askOpinion(id, account, page.actor());
    return CaseDesk.back(id, "opinions");
  }
}
