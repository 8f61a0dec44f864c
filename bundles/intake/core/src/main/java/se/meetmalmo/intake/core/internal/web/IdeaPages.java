package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaSummary;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The ideas that anyone may read. */
@Component(service = IdeaPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/ideas")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class IdeaPages {
  private static final Pattern CASE_NUMBER =
      Pattern.compile("(?:M[- ]?)?(\\d{4})[- ](\\d{1,9})", Pattern.CASE_INSENSITIVE);

  /** What can only be meant for a case number. */
  private static final Pattern NUMBER_LIKE =
      Pattern.compile("M[- ]?\\d[\\d -]*|\\d{4}[- ][\\d -]+", Pattern.CASE_INSENSITIVE);

  private static final List<Status> PUBLIC =
      Arrays.stream(Status.values()).filter(Status::isPublic).toList();
  private final Intake intake;
  private final CriteriaAdvice advice;

  @Activate
  public IdeaPages(@Reference Intake intake, @Reference CriteriaAdvice advice) {
    this.intake = intake;
    this.advice = advice;
  }

  @GET
  public Response list(@BeanParam IdeaFilter filter, @Context PageContext page) {
    String asked = filter.q.strip();
    Optional<PublicCase> named = named(asked);
    if (named.isPresent()) {
      return Response.seeOther(URI.create("/ideas/" + named.get().idea().id())).build();
    }
    Words words = new Words(page.language());
    Page<IdeaSummary> ideas = intake.list(filter.query(PUBLIC), Actor.ANONYMOUS);
    boolean unknown = ideas.items().isEmpty() && NUMBER_LIKE.matcher(asked).matches();
    return Response.ok(
            new PageView(
                words.get("ideas.title"),
                IdeaNavigation.IDEAS,
                Views.html(Views.TEMPLATES.ideas(page, words, filter, PUBLIC, ideas, unknown))))
        .build();
  }

  /** People leave out noughts, and the letter. */
  private Optional<PublicCase> named(String text) {
    Matcher number = CASE_NUMBER.matcher(text);
    return number.matches()
        ? find("M-%s-%06d".formatted(number.group(1), Integer.parseInt(number.group(2))))
        : Optional.empty();
  }

  /** The open page, for whoever reads it: staff checks here what the public sees. */
  private Optional<PublicCase> find(String id) {
    return intake.show(id, Actor.ANONYMOUS).map(PublicCase.class::cast);
  }

  @GET
  @Path("{id}")
  public PageView show(@PathParam("id") String id, @Context PageContext page) {
    PublicCase shown = find(id).orElseThrow(() -> new NotFoundException("idea", id));
    PublicIdea idea = shown.idea();
    Words words = new Words(page.language());
    String title = idea.withheld() ? words.get("idea.withheld", idea.caseNumber()) : idea.title();
    return new PageView(
        title,
        IdeaNavigation.IDEAS,
        Views.html(Views.TEMPLATES.idea(page, words, idea, shown.steps(), advice.of(idea, words))));
  }
}
