package se.meetmalmo.knowledgebank.core.internal.web;

import java.net.URI;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.Shell;

/** Where an owner confirms by private link, in one click, that an initiative is as it says. */
@Component(
    service = ReviewPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Shell", service = Shell.class))
@Path("/review/{secret}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ReviewPages {
  private final KnowledgeBank bank;

  @Activate
  public ReviewPages(@Reference KnowledgeBank bank) {
    this.bank = bank;
  }

  @GET
  public Response show(@PathParam("secret") String secret, @Context PageContext page) {
    return answer(bank.review(secret), secret, false, page);
  }

  @POST
  public Response confirm(@PathParam("secret") String secret, @Context PageContext page) {
    if (bank.review(secret).isEmpty()) {
      return answer(Optional.empty(), secret, false, page);
    }
    bank.confirm(secret);
    return Response.seeOther(URI.create("/review/" + secret + "/done")).build();
  }

  @GET
  @Path("done")
  public Response done(@PathParam("secret") String secret, @Context PageContext page) {
    return answer(bank.review(secret), secret, true, page);
  }

  private static Response answer(
      Optional<Initiative> initiative, String secret, boolean done, PageContext page) {
    Words words = new Words(page.language());
    if (initiative.isEmpty()) {
      return Response.status(Response.Status.NOT_FOUND)
          .entity(
              new PageView(
                  words.get("review.gone.title"),
                  "",
                  Views.html(Views.TEMPLATES.reviewGone(words))))
          .build();
    }
    return Response.ok(
            new PageView(
                words.get(done ? "review.done.title" : "review.title"),
                "",
                Views.html(Views.TEMPLATES.review(page, words, initiative.get(), secret, done))))
        .build();
  }
}
