package se.meetmalmo.intake.core.internal.screening.web;

import java.net.URI;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.web.FormErrors;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.BulkDone;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/**
 * The same for several cases of the queue, and back again. The address keeps the queue's filter.
 */
@Component(service = BulkPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(BulkPages.BULK)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class BulkPages {
  static final String BULK = QueueFilter.QUEUE + "/bulk";

  /** The field of the boxes before the cases. */
  static final String IDEA = "idea";

  private final Screening screening;
  private final QueuePages queue;

  @Activate
  public BulkPages(@Reference Screening screening, @Reference QueuePages queue) {
    this.screening = screening;
    this.queue = queue;
  }

  /** Back to the queue, for whoever loads the address of the form anew. */
  @GET
  @Consumes(MediaType.WILDCARD)
  public Response toTheQueue(@BeanParam QueueFilter filter) {
    return Response.seeOther(URI.create(filter.address())).build();
  }

  @POST
  public Response run(
      @BeanParam QueueFilter filter,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    Typed typed = new Typed(form);
    if (typed.isOnlyTranslated()) {
      return queue.again(200, filter, typed, Map.of(), page);
    }
    try {
      Bulk bulk =
          new Bulk(
              typed.choice(Bulk.Kind.class, "kind"),
              typed.values(IDEA),
              typed.value("to"),
              typed.value("reason"),
              typed.day("until"));
      return told(filter, screening.bulk(bulk, page.actor()));
    } catch (InvalidInputException e) {
      Map<String, String> errors = FormErrors.said(e.errors(), new Words(page.language()));
      return queue.again(422, filter, typed, errors, page);
    }
  }

  @POST
  @Path("undo")
  public Response undo(
      @BeanParam QueueFilter filter,
      @FormParam("bulk") @DefaultValue("") String bulk,
      @Context PageContext page) {
    try {
      return told(filter, screening.undo(bulk, page.actor()));
    } catch (ConflictException e) {
      Words words = new Words(page.language());
      Map<String, String> errors = Map.of("queue", words.get("queue.undo.late"));
      return queue.again(409, filter, Typed.NOTHING, errors, page);
    }
  }

  private static Response told(QueueFilter filter, BulkDone done) {
    return Response.seeOther(URI.create(filter.address() + "&done=" + done.id())).build();
  }
}
