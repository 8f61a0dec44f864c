package se.meetmalmo.matchmaking.core.internal.web;

import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Fairness;
import se.meetmalmo.matchmaking.NotReadyException;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Whether all kinds of members are asked, for anyone. */
@Component(
    service = FairnessPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = MatchPortal.class))
@Path("/fairness")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class FairnessPages {
  private final Fairness fairness;

  @Activate
  public FairnessPages(@Reference Fairness fairness) {
    this.fairness = fairness;
  }

  @GET
  public PageView show(@Context PageContext page) {
    Words words = new Words(page.language());
    Fairness.Report report;
    try {
      report = fairness.report();
    } catch (NotReadyException e) {
      report = null;
    }
    return new PageView(
        words.get("fairness.title"),
        MatchNavigation.FAIRNESS,
        Views.html(Views.TEMPLATES.fairness(words, report)));
  }
}
