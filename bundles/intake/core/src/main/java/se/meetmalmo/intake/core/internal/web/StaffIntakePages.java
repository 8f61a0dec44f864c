package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.draft.PrivateLink;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** A coordinator writes down what somebody says on the telephone, at a meeting or in a letter. */
@Component(
    service = StaffIntakePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path("/staff/ideas/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.COORDINATOR)
public final class StaffIntakePages {
  /** Each form that is shown has a secret of its own, so that it can be sent once only. */
  static final String ONCE = "once";

  static final String ORIGIN = "origin";
  private static final List<Origin> ORIGINS = List.of(Origin.PHONE, Origin.MEETING, Origin.EMAIL);

  private final Intake intake;
  private final FormErrors check;

  @Activate
  public StaffIntakePages(@Reference Intake intake, @Reference FormErrors check) {
    this.intake = intake;
    this.check = check;
  }

  @GET
  public Response show(@Context PageContext page) {
    return answer(200, Ids.secret(), "", Draft.EMPTY, Map.of(), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(MultivaluedMap<String, String> form, @Context PageContext page) {
    String once = DraftCookie.secret(form.getFirst(ONCE)).orElseGet(Ids::secret);
    Draft draft = Answers.of(form);
    Optional<Origin> origin =
        ORIGINS.stream().filter(o -> o.name().equals(form.getFirst(ORIGIN))).findFirst();
    String typed = origin.map(Origin::name).orElse("");
    if (StatusPages.LANGUAGE.equals(form.getFirst("do"))) {
      return answer(200, once, typed, draft, Map.of(), page);
    }
    Map<String, String> errors = errors(draft, origin, new Words(page.language()));
    if (!errors.isEmpty()) {
      return answer(422, once, typed, draft, errors, page);
    }
    String secret = PrivateLink.of(once);
    intake.submitOnce(Answers.submission(draft), origin.orElseThrow(), page.actor(), secret);
    return Response.seeOther(URI.create(StatusPages.receipt(secret))).build();
  }

  private Map<String, String> errors(Draft draft, Optional<Origin> origin, Words words) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (origin.isEmpty()) {
      errors.put(ORIGIN, words.get("error.origin.required"));
    }
    for (FormStep step : FormStep.values()) {
      errors.putAll(check.errors(step, draft, origin.orElse(Origin.PHONE), words));
    }
    return errors;
  }

  private static Response answer(
      int status,
      String once,
      String origin,
      Draft draft,
      Map<String, String> errors,
      PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("staff-new.title");
    List<String> origins = ORIGINS.stream().map(Origin::name).toList();
    return Response.status(status)
        .entity(
            new PageView(
                errors.isEmpty() ? title : words.get("error.prefix", title),
                IdeaNavigation.QUEUE,
                Views.html(
                    Views.TEMPLATES.staffNew(
                        page,
                        words,
                        once,
                        words.options("origin", origins),
                        origin,
                        draft,
                        errors))))
        .build();
  }
}
