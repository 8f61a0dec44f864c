package se.meetmalmo.platform.identity.internal.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.RolesAllowed;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.People;
import se.meetmalmo.platform.identity.internal.Sessions;
import se.meetmalmo.platform.identity.internal.SignIn;
import se.meetmalmo.platform.identity.internal.Verdict;
import se.meetmalmo.platform.identity.internal.request.Browser;
import se.meetmalmo.platform.identity.internal.request.SessionCookie;
import se.meetmalmo.platform.identity.internal.template.StaticTemplates;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.RequestNotes;
import se.meetmalmo.platform.web.Shell;
import se.meetmalmo.platform.web.Texts;

/** One's own account: password and sessions. There only while the portal is. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.COMMUNICATOR,
  Roles.RESOURCE_PERSON,
  Roles.ADMINISTRATION_CONTACT,
  Roles.BUSINESS_PILOT,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
@Component(service = AccountPages.class, property = "osgi.jaxrs.resource:Boolean=true")
public final class AccountPages {
  private final People people;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Texts texts = Texts.beside(AccountPages.class);

  /**
   * @param shell asked for so that these pages go with it
   */
  @Activate
  public AccountPages(
      @Reference People people,
      @Reference SignIn signIn,
      @Reference Sessions sessions,
      @Reference Shell shell) {
    this(people, signIn, sessions);
  }

  AccountPages(People people, SignIn signIn, Sessions sessions) {
    this.people = people;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  /**
   * @param done what has just happened: {@code password} or {@code sessions}
   */
  @GET
  public Response show(
      @QueryParam("done") String done, @Context HttpHeaders headers, @Context PageContext page) {
    String notice = done != null && texts.has("account.done." + done) ? done : "";
    return page(Response.ok(), page, headers, notice, Map.of());
  }

  @POST
  @Path("password")
  public Response changePassword(
      @FormParam("current") String current,
      @FormParam("password") String wanted,
      @FormParam("repeated") String repeated,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      @Context PageContext page) {
    Map<String, String> errors = new LinkedHashMap<>();
    String client = RequestNotes.client(request::getAttribute);
    Verdict verdict = signIn.authenticate(page.actor().name(), text(current), client);
    if (!(verdict instanceof Verdict.Accepted accepted)) {
      errors.put("current", wrong(verdict, page));
      return page(Response.status(422), page, headers, "", errors);
    }
    errors.putAll(change(accepted.account(), text(wanted), text(repeated), page));
    if (!errors.isEmpty()) {
      return page(Response.status(422), page, headers, "", errors);
    }
    String secret = sessions.start(accepted.account(), Browser.of(userAgent));
    return Response.seeOther(URI.create("/account?done=password"))
        .header(
            HttpHeaders.SET_COOKIE,
            SessionCookie.set(secret, RequestNotes.isSecure(request::getAttribute)))
        .build();
  }

  /**
   * @param id of one of one's own sessions; left out: all but this one
   */
  @POST
  @Path("sessions/end")
  public Response endSessions(@FormParam("id") String id, @Context HttpHeaders headers) {
    current(headers)
        .ifPresent(
            current -> {
              if (id == null) {
                sessions.endOthers(current);
              } else {
                sessions.end(current.account(), id);
              }
            });
    return Response.seeOther(URI.create("/account?done=sessions")).build();
  }

  private Map<String, String> change(
      Account account, String wanted, String repeated, PageContext page) {
    if (!wanted.equals(repeated)) {
      return Map.of("repeated", page.text(texts, "account.repeated.differs"));
    }
    try {
      people.changePassword(account.name(), wanted, page.actor());
      return Map.of();
    } catch (InvalidInputException e) {
      FieldError error = e.errors().get(0);
      Object[] arguments = error.arguments().toArray();
      return Map.of("password", page.text(texts, "account.password." + error.code(), arguments));
    }
  }

  private String wrong(Verdict verdict, PageContext page) {
    return verdict instanceof Verdict.Wait wait
        ? page.text(texts, "sign-in.wait.minutes", (wait.seconds() + 59) / 60)
        : page.text(texts, "account.current.wrong");
  }

  private Response page(
      Response.ResponseBuilder response,
      PageContext page,
      HttpHeaders headers,
      String done,
      Map<String, String> errors) {
    Account account = people.get(page.actor().name());
    String title = page.text(texts, "account.title");
    String marked = errors.isEmpty() ? title : page.text(texts, "error.prefix") + title;
    String own = current(headers).map(current -> current.session().id()).orElse("");
    AccountView view = new AccountView(account, sessions.of(account), own, done, texts, page);
    String body = new StaticTemplates().account(view, errors).render();
    return response.entity(new PageView(marked, "account", new Html(body))).build();
  }

  private Optional<Sessions.Current> current(HttpHeaders headers) {
    return SessionCookie.read(headers.getCookies()).flatMap(sessions::find);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
