package se.meetmalmo.intake.core.internal.waiting.web;

import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.IdeaNavigation;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** How long senders wait, for anyone to read. There while there is a portal. */
@Component(
    service = ServiceLevelPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(IdeaNavigation.LEVEL_PATH)
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ServiceLevelPages {
  private final Waiting waiting;

  @Activate
  public ServiceLevelPages(@Reference Waiting waiting) {
    this.waiting = waiting;
  }

  @GET
  public PageView level(@Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("level.title"),
        IdeaNavigation.LEVEL,
        Views.html(Views.TEMPLATES.serviceLevel(words, waiting.serviceLevel())));
  }
}
