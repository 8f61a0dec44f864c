package se.meetmalmo.knowledgebank.core.internal.web;

import java.net.URI;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Shell;

/** The lasting address of a result or a lesson: its place on the page of its initiative. */
@Component(
    service = LearnedPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Shell", service = Shell.class))
@Path("/learned/{id}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class LearnedPages {
  private final KnowledgeBank bank;

  @Activate
  public LearnedPages(@Reference KnowledgeBank bank) {
    this.bank = bank;
  }

  @GET
  public Response show(@PathParam("id") String id) {
    String initiative =
        bank.initiativeOf(id, Actor.ANONYMOUS)
            .orElseThrow(() -> new NotFoundException("experience", id));
    return Response.seeOther(URI.create(InitiativePages.PATH + "/" + initiative + "#" + id))
        .build();
  }
}
