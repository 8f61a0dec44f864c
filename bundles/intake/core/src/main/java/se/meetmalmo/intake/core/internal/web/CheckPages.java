package se.meetmalmo.intake.core.internal.web;

import java.util.LinkedHashMap;
import java.util.Map;
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
import se.meetmalmo.intake.core.internal.draft.Drafts.Opened;
import se.meetmalmo.intake.core.internal.draft.PrivateLink;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The last page of the form: read through and send, and the way to throw it all away. */
@Component(service = CheckPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(FormRequest.FORM + "/check")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class CheckPages {
  private final Drafts drafts;
  private final FormErrors check;
  private final CriteriaAdvice advice;
  private final Intake intake;

  @Activate
  public CheckPages(
      @Reference Drafts drafts,
      @Reference FormErrors check,
      @Reference CriteriaAdvice advice,
      @Reference Intake intake) {
    this.drafts = drafts;
    this.check = check;
    this.advice = advice;
    this.intake = intake;
  }

  @GET
  public Response show(@BeanParam FormRequest request, @Context PageContext page) {
    Opened opened = request.secret().map(drafts::open).orElse(new Opened(Draft.EMPTY, false));
    if (opened.sent()) {
      return receipt(request);
    }
    request.beginIfNew();
    if (opened.draft().blank()) {
      return request.go(FormRequest.FORM + "/" + FormStep.WHO.path() + "?missing=yes").build();
    }
    return answer(200, FormPage.of(page, FormStep.CHECK, opened.draft()), request);
  }

  /** Kept first, so that nothing is lost on an error; handed in once, however often it is sent. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @BeanParam FormRequest request,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    request.beginIfNew();
    Opened opened = drafts.keep(request.cookie, FormStep.CHECK.fields(), form);
    if (opened.sent()) {
      return receipt(request);
    }
    FormPage shown = FormPage.of(page, FormStep.CHECK, opened.draft());
    Map<String, String> errors = errors(shown);
    if (!errors.isEmpty()) {
      return answer(422, shown.withErrors(errors), request);
    }
    intake.submitOnce(
        Answers.submission(opened.draft()),
        Origin.PORTAL,
        page.actor(),
        PrivateLink.of(request.cookie));
    drafts.discard(request.cookie);
    return receipt(request);
  }

  private static Response receipt(FormRequest request) {
    return request.go(request.receipt()).build();
  }

  private Map<String, String> errors(FormPage form) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FormStep step : FormStep.values()) {
      errors.putAll(check.errors(step, form.draft(), Origin.PORTAL, form.words()));
    }
    return errors;
  }

  /** What is to be filled in before it can be sent, but for the box of this page. */
  private Map<String, String> missing(FormPage form) {
    Map<String, String> missing = errors(form);
    missing.keySet().removeAll(FormStep.CHECK.fields());
    return missing;
  }

  private Response answer(int status, FormPage form, FormRequest request) {
    FormPage shown = form.withPanel(advice.on(form.draft(), form.words()));
    Summary summary = Summary.of(shown, missing(shown));
    PageView view =
        new PageView(
            shown.title(),
            IdeaNavigation.NEW_IDEA,
            Views.html(Views.TEMPLATES.check(shown, summary, intake.answerWithinDays())));
    return request.show(status, view);
  }
}
