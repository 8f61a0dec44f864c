package se.meetmalmo.intake.core.internal.web;

import java.util.LinkedHashMap;
import java.util.List;
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
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.intake.core.internal.draft.Drafts.Opened;
import se.meetmalmo.intake.core.internal.draft.PrivateLink;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.InvalidInputException;
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
  private final Joining joining;
  private final Similar similar;

  @Activate
  public CheckPages(
      @Reference Drafts drafts,
      @Reference FormErrors check,
      @Reference CriteriaAdvice advice,
      @Reference Intake intake,
      @Reference Joining joining,
      @Reference Similar similar) {
    this.drafts = drafts;
    this.check = check;
    this.advice = advice;
    this.intake = intake;
    this.joining = joining;
    this.similar = similar;
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
    return answer(200, page(page, opened.draft()), request);
  }

  private FormPage page(PageContext page, Draft draft) {
    return FormPage.of(page, FormStep.CHECK, draft).joining(target(draft));
  }

  private Optional<Joining.Target> target(Draft draft) {
    return JoinedWork.of(draft.value(Joining.FIELD)).flatMap(joining::target);
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
    if (isChoice(form)) {
      drafts.keep(request.cookie, List.of(Joining.FIELD), form);
      return request.go(FormRequest.FORM + "/" + FormStep.CHECK.path() + "#join").build();
    }
    FormPage shown = page(page, opened.draft());
    Map<String, String> errors = errors(shown);
    if (!errors.isEmpty()) {
      return answer(422, shown.withErrors(errors), request);
    }
    try {
      handIn(shown, PrivateLink.of(request.cookie));
    } catch (InvalidInputException e) {
      return answer(422, shown.withErrors(FormErrors.said(e.errors(), shown.words())), request);
    }
    drafts.discard(request.cookie);
    return receipt(request);
  }

  /** Whether a button was pressed that joins other work, or leaves it again. */
  private static boolean isChoice(MultivaluedMap<String, String> form) {
    String work = form.getFirst(Joining.FIELD);
    return work == null ? "leave".equals(form.getFirst("do")) : JoinedWork.of(work).isPresent();
  }

  private void handIn(FormPage form, String secret) {
    Submission said = Answers.submission(form.draft());
    Actor by = form.page().actor();
    form.joins()
        .ifPresentOrElse(
            target -> joining.submitOnce(said, Origin.PORTAL, by, secret, target.work()),
            () -> intake.submitOnce(said, Origin.PORTAL, by, secret));
  }

  private static Response receipt(FormRequest request) {
    return request.go(request.receipt()).build();
  }

  private Map<String, String> errors(FormPage form) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FormStep step : FormStep.values()) {
      errors.putAll(check.errors(step, form.draft(), Origin.PORTAL, form.words()));
    }
    if (form.isJoining() && form.joins().isEmpty()) {
      errors.put(Joining.FIELD, form.words().get("error.join.unknown-work"));
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
    FormPage shown =
        form.withPanel(advice.on(form.draft(), form.words())).withSimilar(similar(form.draft()));
    Summary summary = Summary.of(shown, missing(shown));
    PageView view =
        new PageView(
            shown.title(),
            IdeaNavigation.NEW_IDEA,
            Views.html(Views.TEMPLATES.check(shown, summary, intake.answerWithinDays())));
    return request.show(status, view);
  }

  private Optional<Similars> similar(Draft draft) {
    return Optional.of(new Similars(similar.beside(draft.value("title"), draft.value("text"))));
  }
}
