package se.meetmalmo.intake.core.internal.screening.web;

import java.util.Map;
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
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.screening.web.CaseDesk.Place;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** What was looked for, inside and outside the city, and what there was. */
@Component(
    service = InventoryPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(CaseDesk.CASE + "/inventory")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class InventoryPages {
  private static final Place PLACE =
      new Place(
          "inventory.title",
          "inventory",
          (form, words) -> Views.html(Views.TEMPLATES.inventoryForm(form.page(), words, form)));
  private final CaseDesk desk;

  @Activate
  public InventoryPages(@Reference Screening screening) {
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
        id, typed, page, () -> desk.screening().record(id, inventory(typed), page.actor()), PLACE);
  }

  private static Inventory inventory(Typed typed) {
    return new Inventory(
        typed.choice(Inventory.Where.class, "where"),
        typed.value("searched"),
        typed.value("found"),
        typed.lines("links"),
        typed.lines("works"));
  }

  /** Takes over what was found for another case. */
  @POST
  @Path("copies")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response copy(
      @PathParam("id") String id,
      @FormParam("entry") @DefaultValue("") String entry,
      @Context PageContext page) {
    desk.screening().copyInventory(id, entry, page.actor());
    return CaseDesk.back(id, "inventory");
  }
}
