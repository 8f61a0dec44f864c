package se.meetmalmo.intake.core.internal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
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
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The last page of the form: read through and send, and the way to throw it all away. */
@Component(service = CheckPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(Visit.FORM + "/check")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class CheckPages {
  private final Drafts drafts;
  private final Check check;
  private final Advice advice;
  private final Intake intake;

  @Activate
  public CheckPages(
      @Reference Drafts drafts,
      @Reference Check check,
      @Reference Advice advice,
      @Reference Intake intake) {
    this.drafts = drafts;
    this.check = check;
    this.advice = advice;
    this.intake = intake;
  }

  @GET
  public Response show(@BeanParam Visit visit, @Context PageContext page) {
    return sent(visit).orElseGet(() -> answer(200, form(visit, page), visit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @BeanParam Visit visit, MultivaluedMap<String, String> form, @Context PageContext page) {
    return sent(visit).orElseGet(() -> send(visit, form(visit, page), form));
  }

  private Response send(Visit visit, FormPage before, MultivaluedMap<String, String> form) {
    Draft draft = before.draft().with(FormStep.CHECK.fields(), form);
    drafts.save(visit.cookie, draft);
    FormPage shown = FormPage.of(before.page(), FormStep.CHECK, draft);
    Map<String, String> errors = errors(shown);
    if (!errors.isEmpty()) {
      return sent(visit).orElseGet(() -> answer(422, shown.withErrors(errors), visit));
    }
    String statusToken =
        drafts.send(
            visit.cookie,
            whole ->
                intake
                    .submit(Answers.submission(whole), Origin.PORTAL, before.page().actor())
                    .statusToken());
    return visit.go(StatusPages.receipt(statusToken)).build();
  }

  /** The receipt, when this was sent before: by a second click, or from another tab. */
  private Optional<Response> sent(Visit visit) {
    if (visit.secret().isEmpty()) {
      visit.begin();
    }
    return drafts.sent(visit.cookie).map(token -> visit.go(StatusPages.receipt(token)).build());
  }

  private FormPage form(Visit visit, PageContext page) {
    return FormPage.of(page, FormStep.CHECK, drafts.read(visit.cookie));
  }

  private Map<String, String> errors(FormPage form) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FormStep step : FormStep.values()) {
      errors.putAll(check.errors(step, form.draft(), Origin.PORTAL, form.words()));
    }
    return errors;
  }

  private Response answer(int status, FormPage form, Visit visit) {
    FormPage shown = form.withPanel(advice.on(form.draft(), form.words()));
    Summary summary = Summary.of(shown);
    PageView view =
        new PageView(
            shown.title(),
            IdeaNavigation.NEW_IDEA,
            Views.html(Views.TEMPLATES.check(shown, summary, advice.answerWithinDays())));
    return visit.show(status, view);
  }
}
