package se.meetmalmo.intake.core.internal.screening.web;

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
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.screening.web.CaseDesk.Place;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** A note for colleagues. */
@Component(
    service = NotePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(CaseDesk.CASE + "/notes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class NotePages {
  private static final Place PLACE =
      new Place(
          "note.title",
          "notes",
          (form, words) -> Views.html(Views.TEMPLATES.noteForm(form.page(), words, form)));
  private final CaseDesk desk;

  @Activate
  public NotePages(@Reference Screening screening) {
    this.desk = new CaseDesk(screening);
  }

  @GET
  public Response form(@PathParam("id") String id, @Context PageContext page) {
    return desk.show(200, id, Typed.NOTHING, Map.of(), page, PLACE);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("id") String id, MultivaluedMap<String, String> form, @Context PageContext page) {
    Typed typed = new Typed(form);
    return desk.save(
        id, typed, page, () -> desk.screening().note(id, typed.value("note"), page.actor()), PLACE);
  }
}
