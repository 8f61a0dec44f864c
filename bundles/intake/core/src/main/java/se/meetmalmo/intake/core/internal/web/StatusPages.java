package se.meetmalmo.intake.core.internal.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The sender's own pages behind the private link: receipt, status, withdraw. */
@Component(
    service = StatusPages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    configurationPid = "se.meetmalmo.intake")
@Path("/status/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class StatusPages {
  private final Intake intake;
  private final CriteriaAdvice advice;
  private final Clock clock;
  private final Config config;

  /** Shares the intake's configuration. */
  @interface Config {
    /** Address of the portal as people reach it, {@code https://meet.example.se}; else as asked. */
    String publicUrl() default "";
  }

  @Activate
  public StatusPages(
      @Reference Intake intake,
      @Reference CriteriaAdvice advice,
      @Reference Clock clock,
      Config config) {
    this.intake = intake;
    this.advice = advice;
    this.clock = clock;
    this.config = config;
  }

  static String receipt(String statusToken) {
    return "/status/" + statusToken + "/receipt";
  }

  @GET
  public Response status(@PathParam("token") String token, @Context PageContext page) {
    return shown(token, page, report -> page(report, token, page));
  }

  private Response page(IdeaCase report, String token, PageContext page) {
    Words words = new Words(page.language());
    Progress progress = Progress.of(report.idea(), clock.instant());
    List<String> contact =
        report.idea().status() == Status.REFERRED ? advice.contact(page.language()) : List.of();
    Html body =
        Views.html(
            Views.TEMPLATES.status(
                page,
                words,
                report,
                progress,
                advice.of(report.idea().assessment(), words),
                contact,
                "/status/" + token));
    return answer(200, words.get("status.title", report.idea().caseNumber()), body);
  }

  /** Safe to load again: whoever has the link may see all of it. */
  @GET
  @Path("receipt")
  public Response receipt(
      @PathParam("token") String token, @Context PageContext page, @Context UriInfo uri) {
    return shown(
        token,
        page,
        report -> {
          Words words = new Words(page.language());
          Optional<VerdictPanel> panel = advice.of(report.idea().assessment(), words);
          Html body =
              Views.html(Views.TEMPLATES.receipt(page, words, report, panel, link(token, uri)));
          return answer(200, words.get("receipt.title"), body);
        });
  }

  private String link(String token, UriInfo uri) {
    String base = config.publicUrl().isBlank() ? uri.getBaseUri().toString() : config.publicUrl();
    return base.replaceAll("/+$", "") + "/status/" + token;
  }

  @GET
  @Path("withdraw")
  public Response askToWithdraw(@PathParam("token") String token, @Context PageContext page) {
    return shown(
        token,
        page,
        report ->
            report.canWithdraw()
                ? withdrawal(200, report, "", Map.of(), token, page)
                : back(token));
  }

  @POST
  @Path("withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("token") String token,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context PageContext page) {
    try {
      intake.withdraw(token, reason);
      return back(token);
    } catch (NotFoundException e) {
      return wrongLink(page);
    } catch (ConflictException e) {
      return back(token);
    } catch (InvalidInputException e) {
      Map<String, String> errors = FormErrors.said(e.errors(), new Words(page.language()));
      return shown(token, page, report -> withdrawal(422, report, reason, errors, token, page));
    }
  }

  private Response withdrawal(
      int status,
      IdeaCase report,
      String reason,
      Map<String, String> errors,
      String token,
      PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("withdraw.title");
    return answer(
        status,
        errors.isEmpty() ? title : words.get("error.prefix", title),
        Views.html(
            Views.TEMPLATES.withdraw(page, words, report, reason, errors, "/status/" + token)));
  }

  private static Response back(String token) {
    return Response.seeOther(URI.create("/status/" + token)).build();
  }

  private Response shown(String token, PageContext page, Function<IdeaCase, Response> whenThere) {
    return intake.status(token).map(whenThere).orElseGet(() -> wrongLink(page));
  }

  private static Response wrongLink(PageContext page) {
    Words words = new Words(page.language());
    return answer(
        404, words.get("wrong-link.title"), Views.html(Views.TEMPLATES.wrongLink(page, words)));
  }

  /** The address is a secret: no other site, cache or search engine may learn it. */
  private static Response answer(int status, String title, Html body) {
    return Response.status(status)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store")
        .entity(new PageView(title, "", body))
        .build();
  }
}
