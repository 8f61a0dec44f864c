package se.meetmalmo.resourcebank.core.internal.web;

import java.util.List;
import java.util.Map;
import javax.annotation.security.PermitAll;
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
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Memberships;
import se.meetmalmo.resourcebank.ResourceBank;

/** Where members say anew what they want and can: the whole form on one page. */
@Component(
    service = ChangePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = BankPortal.class))
@Path("/membership/{token}/change")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class ChangePages {
  private final Memberships memberships;
  private final ResourceBank bank;

  @Activate
  public ChangePages(@Reference Memberships memberships, @Reference ResourceBank bank) {
    this.memberships = memberships;
    this.bank = bank;
  }

  /**
   * The form as its template sees it.
   *
   * @param version that was seen
   * @param errors name of the field → what to do
   * @param path of the membership's page
   */
  public record ChangeForm(
      PageContext page,
      Words words,
      Answers answers,
      long version,
      Map<String, String> errors,
      String path) {}

  @GET
  public Response ask(@PathParam("token") String token, @Context PageContext page) {
    return memberships
        .open(token)
        .map(
            member ->
                show(
                    200,
                    Answers.of(member.registration()),
                    member.version(),
                    List.of(),
                    token,
                    page))
        .orElseGet(() -> Private.wrongLink(page));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("token") String token,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    return memberships
        .open(token)
        .map(member -> change(member, token, form, page))
        .orElseGet(() -> Private.wrongLink(page));
  }

  private Response change(
      Member member, String token, MultivaluedMap<String, String> form, PageContext page) {
    form.putSingle("email", member.registration().email());
    Answers answers = Answers.of(form);
    long version = version(form.getFirst("version"));
    if ("language".equals(form.getFirst("do"))) {
      return show(200, answers, version, List.of(), token, page);
    }
    List<FieldError> errors = FormErrors.of(answers, bank, new Words(page.language()));
    if (!errors.isEmpty()) {
      return show(422, answers, version, errors, token, page);
    }
    try {
      memberships.change(token, answers.registration(member.registration().language()), version);
      return Private.back(token, "changed");
    } catch (ConflictException e) {
      FieldError meanwhile = FieldError.of("name", "conflict", "was changed meanwhile");
      return show(409, answers, member.version(), List.of(meanwhile), token, page);
    }
  }

  private static long version(String sent) {
    return sent != null && sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
  }

  private static Response show(
      int status,
      Answers answers,
      long version,
      List<FieldError> errors,
      String token,
      PageContext page) {
    Words words = new Words(page.language());
    Map<String, String> said = FormErrors.said(errors, words);
    ChangeForm shown = new ChangeForm(page, words, answers, version, said, Private.path(token));
    String title = words.get("change.title");
    return Private.answer(
        status,
        said.isEmpty() ? title : words.get("error.prefix", title),
        Views.html(Views.TEMPLATES.memberChange(shown)));
  }
}
