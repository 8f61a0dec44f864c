package se.meetmalmo.matchmaking.core.internal.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.matchmaking.procurement.Procurements;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Who bids in the city's procurements, and so is not asked about what is bought. */
@Component(
    service = ProcurementPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/staff/procurements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class ProcurementPages {
  private final Procurements procurements;
  private final Clock clock;

  @Activate
  public ProcurementPages(@Reference Procurements procurements, @Reference Clock clock) {
    this.procurements = procurements;
    this.clock = clock;
  }

  @GET
  public Response list(@Context PageContext page) {
    return show(200, Typed.NOTHING, Map.of(), page);
  }

  private Response show(int status, Typed typed, Map<String, String> errors, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("procurements.title");
    List<Procurement> running = procurements.list(false, page.actor());
    return Response.status(status)
        .entity(
            new PageView(
                errors.isEmpty() ? title : words.get("error.prefix", title),
                MatchNavigation.PROCUREMENTS,
                Views.html(Views.TEMPLATES.procurements(page, words, running, typed, errors))))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> sent, @Context PageContext page) {
    Typed typed = Typed.of(sent);
    try {
      List<String> themes =
          Stream.concat(typed.values("themes").stream(), typed.lines("ownThemes").stream())
              .toList();
      Procurement typedIn =
          Procurement.of(
              typed.value("subject"), themes, typed.lines("bidders"), typed.day("until"));
      new Validation()
          .check(
              typedIn.runs(LocalDate.now(clock.withZone(City.ZONE))),
              FieldError.of("until", "out-of-range", "is over"))
          .orThrow();
      procurements.set(typedIn, page.actor());
      return back();
    } catch (InvalidInputException e) {
      return show(422, typed, Said.of(e, new Words(page.language())), page);
    }
  }

  private static Response back() {
    return Response.seeOther(URI.create("/staff/procurements")).build();
  }

  @POST
  @Path("{id}/end")
  @Consumes(MediaType.WILDCARD)
  public Response end(@PathParam("id") String id, @Context PageContext page) {
    procurements.end(id, page.actor());
    return back();
  }
}
