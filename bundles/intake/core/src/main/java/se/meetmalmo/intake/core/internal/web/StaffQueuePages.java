package se.meetmalmo.intake.core.internal.web;

import java.time.Clock;
import java.time.LocalDate;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Overview;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The queue of those who screen the ideas. */
@Component(
    service = StaffQueuePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path("/staff/ideas")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class StaffQueuePages {
  private final Intake intake;
  private final Clock clock;

  @Activate
  public StaffQueuePages(@Reference Intake intake, @Reference Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /** The queue as its template sees it. */
  public record Queue(QueueTab tab, Overview overview, IdeaFilter filter, Clock clock) {
    /** How long an idea has waited; nothing when it waits no more. */
    public Progress progress(IdeaSummary idea) {
      return idea.status().awaitsAnswer()
          ? Progress.between(idea.receivedAt(), idea.answerBy(), clock.instant())
          : Progress.NONE;
    }

    /** The day to look again at what is paused has come. */
    public boolean isDue(IdeaSummary idea) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), City.ZONE);
      return idea.pausedUntil() != null && !idea.pausedUntil().isAfter(today);
    }

    /** How many there are, and in which order. */
    public String count(Words words) {
      return words.count("queue.count." + tab.order(), overview.ideas().total());
    }

    public String address() {
      String address = filter.address("/staff/ideas");
      return address + (address.contains("?") ? "&" : "?") + "tab=" + tab.path();
    }
  }

  @GET
  public PageView queue(
      @QueryParam("tab") @DefaultValue("") String tab,
      @BeanParam IdeaFilter filter,
      @Context PageContext page) {
    Words words = new Words(page.language());
    QueueTab shown = QueueTab.of(tab);
    Queue queue =
        new Queue(
            shown,
            intake.overview(filter.query(shown.statuses(), shown.order()), page.actor()),
            filter,
            clock);
    return new PageView(
        words.get("queue.title"),
        IdeaNavigation.QUEUE,
        Views.html(Views.TEMPLATES.queue(page, words, queue)));
  }
}
