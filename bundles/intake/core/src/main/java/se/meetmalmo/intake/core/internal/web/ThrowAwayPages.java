package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Throws a draft away, once more asked for. */
@Component(
    service = ThrowAwayPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(FormRequest.FORM + "/throw-away")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ThrowAwayPages {
  private final Drafts drafts;

  @Activate
  public ThrowAwayPages(@Reference Drafts drafts) {
    this.drafts = drafts;
  }

  @GET
  public PageView ask(@QueryParam("done") String done, @Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get(done == null ? "throw-away.title" : "throw-away.done"),
        IdeaNavigation.NEW_IDEA,
        Views.html(Views.TEMPLATES.throwAway(page, words, done != null)));
  }

  @POST
  public Response throwAway(@BeanParam FormRequest request) {
    request.secret().ifPresent(drafts::discard);
    return Response.seeOther(URI.create(FormRequest.FORM + "/throw-away?done=yes")).build();
  }
}
