package se.meetmalmo.communications.core.internal.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;

/** What people were told, for those who answer for it. */
@Component(
    service = DeliveryPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = Portal.class))
@Path("/staff/messages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.COMMUNICATOR,
  Roles.OPERATOR
})
public final class DeliveryPages {
  private static final int LAST_PAGE = 1_000_000;
  private final Communications communications;

  @Activate
  public DeliveryPages(@Reference Communications communications) {
    this.communications = communications;
  }

  /** The list as its template sees it. */
  public record Shown(DeliveryTab tab, String subject, Page<Delivery> deliveries) {
    public String address() {
      String about = subject.isEmpty() ? "" : "&subject=" + encoded(subject);
      return "/staff/messages?tab=" + tab.path() + about;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** One delivery as its template sees it. */
  public record Opened(DeliveryFile file, boolean mayAct, String problem) {
    private static final Set<DeliveryState> SETTLED =
        Set.of(DeliveryState.SENT, DeliveryState.SENDING);
    private static final Set<DeliveryState> WAITS =
        Set.of(DeliveryState.PLANNED, DeliveryState.RETRY, DeliveryState.NO_CHANNEL);

    public Delivery delivery() {
      return file.delivery();
    }

    public boolean canRetry() {
      return mayAct && !SETTLED.contains(delivery().state());
    }

    public boolean canPark() {
      return mayAct && WAITS.contains(delivery().state());
    }
  }

  @GET
  public Response list(
      @QueryParam("tab") @DefaultValue("all") String tab,
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("page") @DefaultValue("0") int number,
      @Context PageContext page) {
    Words words = new Words(page.language());
    DeliveryTab shown = DeliveryTab.of(tab);
    PageRequest some =
        new PageRequest(Math.max(0, Math.min(number, LAST_PAGE)), PageRequest.DEFAULT_SIZE);
    DeliveryQuery query = new DeliveryQuery(subject, "", shown.states(), some);
    return Views.answer(
        200,
        words.get("messages.title"),
        Views.TEMPLATES.deliveries(
            page,
            words,
            new Shown(shown, query.subject(), communications.deliveries(query, page.actor()))));
  }

  @GET
  @Path("deliveries/{id}")
  public Response show(@PathParam("id") String id, @Context PageContext page) {
    return opened(200, id, "", page);
  }

  @POST
  @Path("deliveries/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Roles.COORDINATOR, Roles.COMMUNICATOR, Roles.OPERATOR})
  public Response act(
      @PathParam("id") String id,
      @FormParam("action") @DefaultValue("") String action,
      @Context PageContext page) {
    try {
      if (action.equals("retry")) {
        communications.retry(id, page.actor());
      } else if (action.equals("park")) {
        communications.park(id, page.actor());
      }
    } catch (ConflictException e) {
      return opened(409, id, new Words(page.language()).get("delivery.conflict"), page);
    }
    return Response.seeOther(URI.create("/staff/messages/deliveries/" + id)).build();
  }

  private Response opened(int status, String id, String problem, PageContext page) {
    DeliveryFile file =
        communications
            .delivery(id, page.actor())
            .orElseThrow(() -> new NotFoundException("delivery", id));
    Words words = new Words(page.language());
    boolean mayAct = Communications.WRITERS.stream().anyMatch(page.actor()::has);
    return Views.answer(
        status,
        words.kind(file.delivery().kind()),
        Views.TEMPLATES.delivery(page, words, new Opened(file, mayAct, problem)));
  }
}
