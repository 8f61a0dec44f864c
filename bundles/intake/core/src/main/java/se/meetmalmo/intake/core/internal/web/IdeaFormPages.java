package se.meetmalmo.intake.core.internal.web;

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
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.draft.Drafts;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The form: an idea or a question, a few questions a page. Whatever is typed is kept. */
@Component(service = IdeaFormPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path(Visit.FORM)
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class IdeaFormPages {
  private final Drafts drafts;
  private final Check check;
  private final Advice advice;

  @Activate
  public IdeaFormPages(@Reference Drafts drafts, @Reference Check check, @Reference Advice advice) {
    this.drafts = drafts;
    this.check = check;
    this.advice = advice;
  }

  @GET
  public Response start(@BeanParam Visit visit, @Context PageContext page) {
    return open(FormStep.WHO, visit, page);
  }

  @GET
  @Path("{step}")
  public Response show(
      @PathParam("step") String path, @BeanParam Visit visit, @Context PageContext page) {
    return open(step(path), visit, page);
  }

  private Response open(FormStep step, Visit visit, PageContext page) {
    Optional<String> sent = visit.secret().flatMap(drafts::sent);
    if (sent.isPresent() && step != FormStep.WHO) {
      return visit.go(StatusPages.receipt(sent.get())).build();
    }
    if (sent.isPresent() || visit.secret().isEmpty()) {
      visit.begin();
    }
    FormPage form =
        FormPage.of(page, step, drafts.read(visit.cookie))
            .asChange(visit.isChange())
            .afterReceipt(sent.map(StatusPages::receipt).orElse(""));
    return answer(200, form, visit);
  }

  @POST
  @Path("{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @PathParam("step") String path,
      @BeanParam Visit visit,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    FormStep step = step(path);
    Draft draft = keep(step, visit, form);
    if ("try".equals(form.getFirst("do"))) {
      return visit.go(FormPage.of(page, step, draft).action() + "#criteria").build();
    }
    Words words = new Words(page.language());
    Map<String, String> errors = check.errors(step, draft, Origin.PORTAL, words);
    if (errors.isEmpty()) {
      FormStep next = visit.isChange() ? FormStep.CHECK : step.next().orElse(FormStep.CHECK);
      return visit.go(Visit.FORM + "/" + next.path()).build();
    }
    return answer(
        422, FormPage.of(page, step, draft).asChange(visit.isChange()).withErrors(errors), visit);
  }

  /** The panel anew, as a piece of the page: asked for while somebody writes. */
  @POST
  @Path("{step}/findings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response findings(
      @PathParam("step") String path,
      @BeanParam Visit visit,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    Words words = new Words(page.language());
    Html panel =
        advice
            .on(keep(step(path), visit, form), words)
            .map(found -> Views.html(Views.TEMPLATES.findings(words, found, true)))
            .orElse(Html.EMPTY);
    PageView view = new PageView(words.get("panel.title"), IdeaNavigation.NEW_IDEA, panel);
    return visit.show(200, view);
  }

  /** Kept before anything is said of it. A draft that is sent already is followed by a new one. */
  private Draft keep(FormStep step, Visit visit, MultivaluedMap<String, String> form) {
    if (visit.secret().isEmpty() || drafts.sent(visit.cookie).isPresent()) {
      visit.begin();
    }
    Draft draft = drafts.read(visit.cookie).with(step.fields(), form);
    drafts.save(visit.cookie, draft);
    return draft;
  }

  private Response answer(int status, FormPage form, Visit visit) {
    FormPage shown =
        form.step().isJudged() ? form.withPanel(advice.on(form.draft(), form.words())) : form;
    PageView view =
        new PageView(
            shown.title(), IdeaNavigation.NEW_IDEA, Views.html(Views.TEMPLATES.form(shown)));
    return visit.show(status, view);
  }

  private static FormStep step(String path) {
    return FormStep.of(path)
        .filter(step -> step != FormStep.CHECK)
        .orElseThrow(() -> new NotFoundException("step", path));
  }
}
