package se.meetmalmo.platform.identity.internal.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.security.PermitAll;
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
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.Sessions;
import se.meetmalmo.platform.identity.internal.SignIn;
import se.meetmalmo.platform.identity.internal.Verdict;
import se.meetmalmo.platform.identity.internal.request.Browser;
import se.meetmalmo.platform.identity.internal.request.LocalPath;
import se.meetmalmo.platform.identity.internal.request.SessionCookie;
import se.meetmalmo.platform.identity.internal.template.StaticTemplates;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;
import se.meetmalmo.platform.web.RequestNotes;
import se.meetmalmo.platform.web.Shell;
import se.meetmalmo.platform.web.Texts;

/** Sign-in and sign-out. There only while the portal is. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Component(service = SignInPages.class, property = "osgi.jaxrs.resource:Boolean=true")
public final class SignInPages {
  private final SignIn signIn;
  private final Sessions sessions;
  private final Landing landing;
  private final Texts texts = Texts.beside(SignInPages.class);

  /**
   * @param shell asked for so that these pages go with it
   */
  @Activate
  public SignInPages(
      @Reference SignIn signIn,
      @Reference Sessions sessions,
      @Reference Landing landing,
      @Reference Shell shell) {
    this(signIn, sessions, landing);
  }

  SignInPages(SignIn signIn, Sessions sessions, Landing landing) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.landing = landing;
  }

  /**
   * @param to where to go afterwards, a path of this portal; nowhere in particular: see {@link
   *     Landing}
   */
  @GET
  @Path("sign-in")
  public Response form(@QueryParam("to") String to, @Context PageContext page) {
    URI target = LocalPath.of(to);
    return page.actor().isStaff()
        ? Response.seeOther(landing.of(target, page.actor().roles(), page.language())).build()
        : page(Response.ok(), page, "", target, Map.of());
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(
      @FormParam("name") String name,
      @FormParam("password") String password,
      @FormParam("to") String to,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      @Context PageContext page) {
    String account = name == null ? "" : name;
    URI target = LocalPath.of(to);
    Map<String, String> missing = missing(page, account, password);
    if (!missing.isEmpty()) {
      return page(Response.status(422), page, account, target, missing);
    }
    String client = RequestNotes.client(request::getAttribute);
    Verdict verdict = signIn.authenticate(account, password, client);
    if (verdict instanceof Verdict.Accepted accepted) {
      SessionCookie.read(headers.getCookies()).ifPresent(sessions::end);
      String secret = sessions.start(accepted.account(), Browser.of(userAgent));
      Account person = accepted.account();
      return Response.seeOther(landing.of(target, person.roles(), page.language()))
          .header(
              HttpHeaders.SET_COOKIE,
              SessionCookie.set(secret, RequestNotes.isSecure(request::getAttribute)))
          .build();
    }
    return refused(verdict, page, account, target);
  }

  @POST
  @Path("sign-out")
  @Consumes(MediaType.WILDCARD)
  public Response signOut(@Context HttpHeaders headers, @Context HttpServletRequest request) {
    SessionCookie.read(headers.getCookies()).ifPresent(sessions::end);
    return Response.seeOther(URI.create("/"))
        .header(
            HttpHeaders.SET_COOKIE,
            SessionCookie.clear(RequestNotes.isSecure(request::getAttribute)))
        .build();
  }

  private Map<String, String> missing(PageContext page, String name, String password) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (name.isBlank()) {
      errors.put("name", page.text(texts, "sign-in.name.required"));
    }
    if (password == null || password.isEmpty()) {
      errors.put("password", page.text(texts, "sign-in.password.required"));
    }
    return errors;
  }

  private Response refused(Verdict verdict, PageContext page, String name, URI target) {
    if (verdict instanceof Verdict.Wait wait) {
      Response.ResponseBuilder later =
          Response.status(Response.Status.TOO_MANY_REQUESTS)
              .header(HttpHeaders.RETRY_AFTER, wait.seconds());
      return page(later, page, name, target, Map.of("password", wait(page, wait.seconds())));
    }
    String wrong = page.text(texts, "sign-in.wrong");
    return page(Response.status(422), page, name, target, Map.of("password", wrong));
  }

  private String wait(PageContext page, long seconds) {
    return seconds < 120
        ? page.text(texts, "sign-in.wait.seconds", seconds)
        : page.text(texts, "sign-in.wait.minutes", (seconds + 59) / 60);
  }

  private Response page(
      Response.ResponseBuilder response,
      PageContext page,
      String name,
      URI to,
      Map<String, String> errors) {
    String title = page.text(texts, "sign-in.title");
    String marked = errors.isEmpty() ? title : page.text(texts, "error.prefix") + title;
    String body = new StaticTemplates().signIn(page, texts, name, to.toString(), errors).render();
    return response.entity(new PageView(marked, "", new Html(body))).build();
  }
}
