package se.meetmalmo.intake.core.internal.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
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
import se.meetmalmo.intake.core.internal.screening.web.CaseDesk.Place;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.FormErrors;
import se.meetmalmo.intake.core.internal.web.IdeaNavigation;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.Consultations.Asked;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Questions to other parties, from the inside. */
@Component(
    service = ConsultationPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(CaseDesk.CASE + "/consultations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class ConsultationPages {
  private static final int USUAL_DAYS = 14;
  private static final Place PLACE =
      new Place(
          "consult.title",
          "consultations",
          (form, words) -> Views.html(Views.TEMPLATES.consultForm(form.page(), words, form)));
  private final CaseDesk desk;
  private final Consultations consultations;
  private final Clock clock;
  private final Site site;

  @Activate
  public ConsultationPages(
      @Reference Screening screening,
      @Reference Consultations consultations,
      @Reference Clock clock,
      @Reference Site site) {
    this.desk = new CaseDesk(screening);
    this.consultations = consultations;
    this.clock = clock;
    this.site = site;
  }

  @GET
  public Response form(@PathParam("id") String id, @Context PageContext page) {
    MultivaluedMap<String, String> usual = new MultivaluedHashMap<>();
    usual.add(
        "deadline",
        LocalDate.ofInstant(clock.instant(), City.ZONE).plusDays(USUAL_DAYS).toString());
    usual.add("shows", NewConsultation.Shows.TEXT.name());
    usual.add("addressee.language", "sv");
    return desk.show(200, id, new Typed(usual), Map.of(), page, PLACE);
  }

  /** Answers with the private link, which is shown this once. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("id") String id, MultivaluedMap<String, String> form, @Context PageContext page) {
    Typed typed = new Typed(form);
    if (typed.isOnlyTranslated()) {
      return desk.show(200, id, typed, Map.of(), page, PLACE);
    }
    try {
      return linked(consultations.ask(id, question(typed), page.actor()), page);
    } catch (InvalidInputException e) {
      Map<String, String> errors = FormErrors.said(e.errors(), new Words(page.language()));
      return desk.show(422, id, typed, errors, page, PLACE);
    }
  }

  private static NewConsultation question(Typed typed) {
    return new NewConsultation(
        typed.value("name"),
        typed.value("email"),
        typed.value("organisation"),
        typed.choice(Inventory.Where.class, "where"),
        typed.value("question"),
        typed.day("deadline"),
        typed.choice(NewConsultation.Shows.class, "shows"),
        typed.value("addressee.language"));
  }

  private Response linked(Asked asked, PageContext page) {
    Words words = new Words(page.language());
    String link = site.url("/consultations/" + asked.secret()).toString();
    return Response.ok(
            new PageView(
                words.get("consult.asked.title"),
                IdeaNavigation.QUEUE,
                Views.html(Views.TEMPLATES.consultAsked(page, words, asked.consultation(), link))))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** One more link, where the first is lost. */
  @POST
  @Path("{consultation}/link")
  public Response link(
      @PathParam("id") String id,
      @PathParam("consultation") String consultation,
      @Context PageContext page) {
    Consultation asked =
        consultations
            .find(consultation, page.actor())
            .orElseThrow(() -> new NotFoundException("consultation", consultation));
    return linked(new Asked(asked, consultations.issueLink(consultation, page.actor())), page);
  }

  @POST
  @Path("{consultation}/close")
  public Response close(
      @PathParam("id") String id,
      @PathParam("consultation") String consultation,
      @Context PageContext page) {
    consultations.close(consultation, page.actor());
    return CaseDesk.back(id, PLACE.anchor());
  }
}
