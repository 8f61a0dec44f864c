package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URI;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.Memberships;

/** Asking for a private link, and what is there when one has left. */
@Component(
    service = LinkPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/membership")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class LinkPages {
  private final Memberships memberships;

  @Activate
  public LinkPages(@Reference Memberships memberships) {
    this.memberships = memberships;
  }

  @GET
  public Response ask(@Context PageContext page) {
    return show(200, "", Map.of(), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @FormParam("email") @DefaultValue("") String email, @Context PageContext page) {
    try {
      memberships.askForLink(email);
      return Response.seeOther(URI.create("/membership/asked")).build();
    } catch (InvalidInputException e) {
      Words words = new Words(page.language());
      return show(422, email, FormErrors.said(e.errors(), words), page);
    }
  }

  private static Response show(
      int status, String email, Map<String, String> errors, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("ask-link.title");
    return Response.status(status)
        .entity(
            new PageView(
                errors.isEmpty() ? title : words.get("error.prefix", title),
                BankNavigation.BANK,
                Views.html(Views.TEMPLATES.askLink(page, words, email, errors))))
        .build();
  }

  /** The same for every address. */
  @GET
  @Path("asked")
  public PageView asked(@Context PageContext page) {
    return said("asked", page);
  }

  @GET
  @Path("left")
  public PageView left(@Context PageContext page) {
    return said("left", page);
  }

  private static PageView said(String what, PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get(what + ".title"),
        BankNavigation.BANK,
        Views.html(Views.TEMPLATES.said(words, what)));
  }
}
