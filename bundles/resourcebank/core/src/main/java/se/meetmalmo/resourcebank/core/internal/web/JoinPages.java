package se.meetmalmo.resourcebank.core.internal.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.annotation.security.PermitAll;
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
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.ResourceBank;

/** The form by which one joins, a few questions a page. Nothing is kept before it is sent. */
@Component(
    service = JoinPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/join")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class JoinPages {
  private final ResourceBank bank;

  @Activate
  public JoinPages(@Reference ResourceBank bank) {
    this.bank = bank;
  }

  /**
   * One page of the form as its template sees it.
   *
   * @param errors name of the field → what to do
   */
  public record JoinForm(
      PageContext page, Words words, JoinStep step, Answers answers, Map<String, String> errors) {
    public String title() {
      String title = words.get("join." + step.path() + ".title");
      return errors.isEmpty() ? title : words.get("error.prefix", title);
    }
  }

  @GET
  public Response start(@Context PageContext page) {
    return show(200, page, JoinStep.WHO, Answers.NONE, List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response go(MultivaluedMap<String, String> form, @Context PageContext page) {
    JoinStep step = JoinStep.of(form.getFirst("step"));
    Answers answers = Answers.of(form);
    String purpose = String.valueOf(form.getFirst("do"));
    if (purpose.equals("back")) {
      return show(200, page, step.previous().orElse(step), answers, List.of());
    }
    if (purpose.equals("language")) {
      return show(200, page, step, answers, List.of());
    }
    if (purpose.startsWith("to-")) {
      return show(200, page, JoinStep.of(purpose.substring(3)), answers, List.of());
    }
    List<FieldError> errors = FormErrors.of(answers, bank, new Words(page.language()));
    List<FieldError> here = FormErrors.of(step, errors);
    if (!here.isEmpty()) {
      return show(422, page, step, answers, here);
    }
    return step == JoinStep.CHECK
        ? send(page, answers, errors)
        : show(200, page, step.next().orElse(JoinStep.CHECK), answers, List.of());
  }

  private Response send(PageContext page, Answers answers, List<FieldError> errors) {
    if (!errors.isEmpty()) {
      JoinStep first = JoinStep.asking(errors.get(0).field());
      return show(422, page, first, answers, FormErrors.of(first, errors));
    }
    bank.register(answers.registration(page.language().tag()), Member.Origin.PORTAL, page.actor());
    return Response.seeOther(URI.create("/join/sent")).build();
  }

  /** The same for every address, whether it was known before or not. */
  @GET
  @Path("sent")
  public PageView sent(@Context PageContext page) {
    Words words = new Words(page.language());
    return new PageView(
        words.get("sent.title"), BankNavigation.BANK, Views.html(Views.TEMPLATES.joinSent(words)));
  }

  private static Response show(
      int status, PageContext page, JoinStep step, Answers answers, List<FieldError> errors) {
    Words words = new Words(page.language());
    JoinForm shown = new JoinForm(page, words, step, answers, FormErrors.said(errors, words));
    return Response.status(status)
        .entity(
            new PageView(
                shown.title(), BankNavigation.BANK, Views.html(Views.TEMPLATES.join(shown))))
        .build();
  }
}
