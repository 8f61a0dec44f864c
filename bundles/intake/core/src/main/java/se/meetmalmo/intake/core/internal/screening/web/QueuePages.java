package se.meetmalmo.intake.core.internal.screening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.IdeaNavigation;
import se.meetmalmo.intake.core.internal.web.Progress;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.screening.BulkDone;
import se.meetmalmo.intake.screening.Queue;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.QueueTab;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The queue of those who screen the ideas. */
@Component(
    service = QueuePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path(QueueFilter.QUEUE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.BUSINESS_PILOT
})
public final class QueuePages {
  private final Screening screening;
  private final Clock clock;

  @Activate
  public QueuePages(@Reference Screening screening, @Reference Clock clock) {
    this.screening = screening;
    this.clock = clock;
  }

  /**
   * The queue as its template sees it.
   *
   * @param assignees to whom cases can be given
   * @param done what was done to several just now
   * @param typed into the form for several, and what was wrong with it
   */
  public record QueueView(
      Queue queue,
      QueueFilter filter,
      List<String> assignees,
      Optional<BulkDone> done,
      Typed typed,
      Map<String, String> errors,
      PageContext page,
      Clock clock) {
    /** How long an idea has waited; nothing when it waits no more. */
    public Progress progress(QueueItem item) {
      return item.idea().status().awaitsAnswer()
          ? Progress.between(item.idea().receivedAt(), item.idea().answerBy(), clock.instant())
          : Progress.NONE;
    }

    /** The day to look again at what is paused has come. */
    public boolean isDue(QueueItem item) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), City.ZONE);
      LocalDate until = item.idea().pausedUntil();
      return until != null && !until.isAfter(today);
    }

    /** A consultation is late while the promised day is not. */
    public boolean isConsultationLate(QueueItem item) {
      return item.isLate(clock.instant()) && item.consultations() > 0;
    }

    public boolean isPicked(QueueItem item) {
      return typed.values(BulkPages.IDEA).contains(item.idea().id());
    }

    public boolean works() {
      return Screening.SCREENERS.stream().anyMatch(page.actor()::has);
    }

    public boolean decides() {
      return page.actor().has(Roles.COORDINATOR);
    }

    public boolean canUndo() {
      return works() && done.filter(bulk -> bulk.canBeUndone(clock.instant())).isPresent();
    }

    /** Other pages of this one, the notice of what was done gone. */
    public String address() {
      return filter.address();
    }

    public List<Option> owners(Words words) {
      List<Option> owners = new ArrayList<>();
      owners.add(new Option("", words.get("any")));
      owners.add(new Option(QueueQuery.NOBODY, words.get("queue.nobody")));
      assignees.forEach(name -> owners.add(new Option(name, name)));
      String asked = filter.assignee();
      if (owners.stream().noneMatch(option -> option.value().equals(asked))) {
        owners.add(new Option(asked, asked));
      }
      return owners;
    }

    public List<Option> takers(Words words) {
      List<Option> takers = new ArrayList<>();
      assignees.forEach(name -> takers.add(new Option(name, name)));
      takers.add(new Option("", words.get("queue.nobody")));
      return takers;
    }

    /** Who was chosen; at first the reader, or else the first there is. */
    public String taker() {
      String me = page.actor().name();
      String usual = assignees.contains(me) || assignees.isEmpty() ? me : assignees.get(0);
      return typed.form().containsKey("to") ? typed.value("to") : usual;
    }

    public List<Option> statuses(Words words) {
      return words.any(
          "status", Arrays.stream(Status.values()).map(Status::name).toList(), filter.status());
    }

    public List<Option> outcomes(Words words) {
      return words.any(
          "outcome", Arrays.stream(Outcome.values()).map(Outcome::name).toList(), filter.outcome());
    }

    public List<Option> sorts(Words words) {
      return words.options(
          "queue.sort", Arrays.stream(QueueQuery.Order.values()).map(Enum::name).toList());
    }

    /** How many there are, and in which order. */
    public String count(Words words) {
      boolean paused = filter.tab() == QueueTab.PAUSED;
      String order =
          paused && filter.order() == QueueQuery.Order.DUE ? "PAUSED" : "" + filter.order();
      return words.count("queue.count." + order, queue.items().total());
    }
  }

  @GET
  public PageView queue(
      @BeanParam QueueFilter filter,
      @QueryParam("done") @DefaultValue("") String done,
      @Context PageContext page) {
    return view(filter, done, Typed.NOTHING, Map.of(), page);
  }

  /** The queue with the form for several as it was typed. */
  Response again(
      int status, QueueFilter filter, Typed typed, Map<String, String> errors, PageContext page) {
    return Response.status(status).entity(view(filter, "", typed, errors, page)).build();
  }

  private PageView view(
      QueueFilter filter, String done, Typed typed, Map<String, String> errors, PageContext page) {
    Words words = new Words(page.language());
    QueueView view =
        new QueueView(
            screening.queue(filter.query(), page.actor()),
            filter,
            screening.assignees(),
            done.isEmpty() ? Optional.empty() : screening.bulk(done, page.actor()),
            typed,
            errors,
            page,
            clock);
    String title = words.get("queue.title");
    return new PageView(
        errors.isEmpty() ? title : words.get("error.prefix", title),
        IdeaNavigation.QUEUE,
        Views.html(Views.TEMPLATES.queue(page, words, view)));
  }
}
