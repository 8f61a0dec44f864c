package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.JoinedWork;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.intake.core.internal.draft.Drafts.Opened;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The form: an idea or a question, a few questions a page. Whatever is typed is kept. */
@Component(service = IdeaFormPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(FormRequest.FORM)
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class IdeaFormPages {
  private final Drafts drafts;
  private final FormErrors check;
  private final CriteriaAdvice advice;
  private final Similar similar;

  @Activate
  public IdeaFormPages(
      @Reference Drafts drafts,
      @Reference FormErrors check,
      @Reference CriteriaAdvice advice,
      @Reference Similar similar) {
    this.drafts = drafts;
    this.check = check;
    this.advice = advice;
    this.similar = similar;
  }

  @GET
  public Response start(@BeanParam FormRequest request, @Context PageContext page) {
    return open(FormStep.WHO, request, page);
  }

  @GET
  @Path("{step}")
  public Response show(
      @PathParam("step") String path, @BeanParam FormRequest request, @Context PageContext page) {
    return open(step(path), request, page);
  }

  private Response open(FormStep step, FormRequest request, PageContext page) {
    Opened opened = request.secret().map(drafts::open).orElse(new Opened(Draft.EMPTY, false));
    if (opened.sent() && step != FormStep.WHO) {
      return request.go(request.receipt()).build();
    }
    String receipt = opened.sent() ? request.receipt() : "";
    if (opened.sent()) {
      request.begin();
    }
    request.beginIfNew();
    FormPage form =
        FormPage.of(page, step, opened.draft()).asChange(request.isChange()).afterReceipt(receipt);
    Map<String, String> missing =
        request.showsMissing()
            ? check.errors(step, form.draft(), Origin.PORTAL, form.words())
            : Map.of();
    return answer(200, form.withErrors(missing), request);
  }

  @POST
  @Path("{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("step") String path,
      @BeanParam FormRequest request,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    FormStep step = step(path);
    Draft draft = keep(step, request, form);
    if (JoinedWork.of(form.getOrDefault(Joining.FIELD, List.of("")).get(0)).isPresent()) {
      drafts.keep(request.cookie, List.of(Joining.FIELD), form);
      return request.go(FormRequest.FORM + "/" + FormStep.CHECK.path() + "#join").build();
    }
    Optional<String> elsewhere =
        elsewhere(form.getFirst("do"), FormPage.of(page, step, draft).asChange(request.isChange()));
    if (elsewhere.isPresent()) {
      return request.go(elsewhere.get()).build();
    }
    Words words = new Words(page.language());
    Map<String, String> errors = check.errors(step, draft, Origin.PORTAL, words);
    if (errors.isEmpty()) {
      FormStep next = request.isChange() ? FormStep.CHECK : step.next().orElse(FormStep.CHECK);
      return request.go(FormRequest.FORM + "/" + next.path()).build();
    }
    return answer(
        422,
        FormPage.of(page, step, draft).asChange(request.isChange()).withErrors(errors),
        request);
  }

  /** Where a button leads that only keeps what was typed; empty for the one that goes on. */
  private static Optional<String> elsewhere(String purpose, FormPage form) {
    return switch (purpose == null ? "" : purpose) {
      case "try" -> Optional.of(form.action() + "#criteria");
      case "back" -> Optional.of(form.back());
      case "throw-away" -> Optional.of(FormRequest.FORM + "/throw-away");
      case StatusPages.LANGUAGE -> Optional.of(form.action());
      default -> Optional.empty();
    };
  }

  /** Keeps what is typed while somebody writes; the panel anew, as a piece of the page. */
  @POST
  @Path("{step}/findings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response findings(
      @PathParam("step") String path,
      @BeanParam FormRequest request,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    Words words = new Words(page.language());
    FormStep step = step(path);
    Draft draft = keep(step, request, form);
    Optional<VerdictPanel> panel =
        step.isJudged() ? advice.on(draft, words) : Optional.<VerdictPanel>empty();
    Optional<Similars> found = similar(step, draft);
    Html html =
        panel.isEmpty() && found.isEmpty()
            ? Html.EMPTY
            : Views.html(Views.TEMPLATES.advice(words, panel, found));
    PageView view = new PageView(words.get("panel.title"), IdeaNavigation.NEW_IDEA, html);
    return request.show(200, view);
  }

  /** Kept before anything is said of it. A draft that is sent already is followed by a new one. */
  private Draft keep(FormStep step, FormRequest request, MultivaluedMap<String, String> form) {
    request.beginIfNew();
    Opened opened = drafts.keep(request.cookie, step.fields(), form);
    if (!opened.sent()) {
      return opened.draft();
    }
    request.begin();
    return drafts.keep(request.cookie, step.fields(), form).draft();
  }

  private Response answer(int status, FormPage form, FormRequest request) {
    FormPage judged =
        form.step().isJudged() ? form.withPanel(advice.on(form.draft(), form.words())) : form;
    FormPage shown = judged.withSimilar(similar(form.step(), form.draft()));
    PageView view =
        new PageView(
            shown.title(), IdeaNavigation.NEW_IDEA, Views.html(Views.TEMPLATES.form(shown)));
    return request.show(status, view);
  }

  private Optional<Similars> similar(FormStep step, Draft draft) {
    return step.isCompared() && similar.isThere()
        ? Optional.of(new Similars(similar.beside(draft.value("title"), draft.value("text"))))
        : Optional.empty();
  }

  private static FormStep step(String path) {
    return FormStep.of(path)
        .filter(step -> step != FormStep.CHECK)
        .orElseThrow(() -> new NotFoundException("step", path));
  }
}
