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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.StatusSection;
import se.meetmalmo.intake.Step;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice.Judged;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** The sender's own pages behind the private link: receipt, status, answer, withdraw. */
@Component(service = StatusPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/status/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class StatusPages {
  /** Of a button: shows the form again, with what was typed, in the language asked for. */
  static final String LANGUAGE = "language";

  private static final Logger LOG = LoggerFactory.getLogger(StatusPages.class);
  private final Intake intake;
  private final CriteriaAdvice advice;
  private final Clock clock;
  private final Site site;
  private final Around.Looking looking;
  private final Ahead.Looking ahead;

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile List<StatusSection> sections = List.of();

  @Activate
  public StatusPages(
      @Reference Intake intake,
      @Reference CriteriaAdvice advice,
      @Reference Clock clock,
      @Reference Site site,
      @Reference Around.Looking looking,
      @Reference Ahead.Looking ahead) {
    this.intake = intake;
    this.advice = advice;
    this.clock = clock;
    this.site = site;
    this.looking = looking;
    this.ahead = ahead;
  }

  /**
   * The sender's own view as its template sees it.
   *
   * @param steps with reasons in the reader's language
   * @param path of this page
   * @param answer to the open question, as it was typed
   * @param answered the reader has just answered
   * @param around others who want the same
   * @param ahead what it waits for
   */
  public record Own(
      IdeaCase report,
      Progress progress,
      Optional<VerdictPanel> panel,
      Optional<Referral> referral,
      List<Step> steps,
      String path,
      String answer,
      Map<String, String> errors,
      boolean answered,
      Around around,
      Ahead ahead) {
    public Idea idea() {
      return report.idea();
    }

    /** Somebody else wrote it down for the sender: who reads the receipt is not the sender. */
    public boolean onBehalf() {
      return switch (idea().origin()) {
        case PORTAL, API -> false;
        case PHONE, MEETING, EMAIL, IMPORT -> true;
      };
    }

    Own withAnswer(String typed) {
      return new Own(
          report, progress, panel, referral, steps, path, typed, errors, answered, around, ahead);
    }

    Own withErrors(Map<String, String> found) {
      return new Own(
          report, progress, panel, referral, steps, path, answer, found, answered, around, ahead);
    }
  }

  static String receipt(String statusToken) {
    return path(statusToken) + "/receipt";
  }

  static String path(String token) {
    return "/status/" + token;
  }

  @GET
  public Response status(
      @PathParam("token") String token,
      @QueryParam("answered") String answered,
      @Context PageContext page) {
    return shown(
        token, page, report -> page(200, own(report, token, page, answered != null), page));
  }

  private Own own(IdeaCase report, String token, PageContext page, boolean answered) {
    Words words = new Words(page.language());
    Judged judged = advice.read(report.idea(), page.language());
    Optional<Referral> referral = Referral.of(report, judged, advice.contact(page.language()));
    boolean told = referral.isPresent() || report.question().isPresent();
    List<Step> steps = Referral.steps(report.steps(), judged);
    return new Own(
        report,
        Progress.of(report.idea(), clock.instant()),
        judged.panel(words),
        referral,
        told ? Referral.withoutLastReason(steps) : steps,
        path(token),
        "",
        Map.of(),
        answered,
        looking.at(report.idea()),
        ahead.at(report, Actor.ANONYMOUS, words));
  }

  /** What neighbours add; what one of them can't show now is no reason to show nothing. */
  private List<Html> added(IdeaCase report, PageContext page) {
    return sections.stream()
        .map(
            section -> {
              try {
                return section.render(report, page);
              } catch (RuntimeException e) {
                LOG.warn("A part of the status page of {} fails", report.idea().id(), e);
                return Html.EMPTY;
              }
            })
        .toList();
  }

  private Response page(int status, Own own, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("status.title", own.idea().caseNumber());
    return answer(
        status,
        own.errors().isEmpty() ? title : words.get("error.prefix", title),
        Views.html(Views.TEMPLATES.status(page, words, own, added(own.report(), page))));
  }

  /** Back to where the form stands, for whoever loads the address anew. */
  @GET
  @Path("answer")
  public Response toTheQuestion(@PathParam("token") String token) {
    return back(token);
  }

  @POST
  @Path("answer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(
      @PathParam("token") String token,
      @FormParam("answer") @DefaultValue("") String text,
      @FormParam("do") @DefaultValue("") String purpose,
      @Context PageContext page) {
    if (purpose.equals(LANGUAGE)) {
      return shown(token, page, report -> page(200, typed(report, token, page, text), page));
    }
    try {
      intake.answer(token, text);
      return Response.seeOther(URI.create(path(token) + "?answered=yes")).build();
    } catch (NotFoundException e) {
      return wrongLink(page);
    } catch (ConflictException e) {
      return back(token);
    } catch (InvalidInputException e) {
      Map<String, String> errors = FormErrors.said(e.errors(), new Words(page.language()));
      return shown(
          token,
          page,
          report -> page(422, typed(report, token, page, text).withErrors(errors), page));
    }
  }

  private Own typed(IdeaCase report, String token, PageContext page, String answer) {
    return own(report, token, page, false).withAnswer(answer);
  }

  /** Safe to load again: whoever has the link may see all of it. */
  @GET
  @Path("receipt")
  public Response receipt(@PathParam("token") String token, @Context PageContext page) {
    return shown(
        token,
        page,
        report -> {
          Words words = new Words(page.language());
          Own own = own(report, token, page, false);
          String link = site.url(path(token)).toString();
          String title = words.say(report.idea().submission().kind(), "receipt.title");
          return answer(200, title, Views.html(Views.TEMPLATES.receipt(page, words, own, link)));
        });
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
    String title = words.say(report.idea().submission().kind(), "withdraw.title");
    return answer(
        status,
        errors.isEmpty() ? title : words.get("error.prefix", title),
        Views.html(Views.TEMPLATES.withdraw(page, words, report, reason, errors, path(token))));
  }

  private static Response back(String token) {
    return Response.seeOther(URI.create(path(token))).build();
  }

  private Response shown(String token, PageContext page, Function<IdeaCase, Response> whenThere) {
    return intake.status(token).map(whenThere).orElseGet(() -> wrongLink(page));
  }

  static Response wrongLink(PageContext page) {
    Words words = new Words(page.language());
    return answer(
        404, words.get("wrong-link.title"), Views.html(Views.TEMPLATES.wrongLink(page, words)));
  }

  /** The address is a secret: no other site, cache or search engine may learn it. */
  static Response answer(int status, String title, Html body) {
    return Response.status(status)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store")
        .entity(new PageView(title, "", body))
        .build();
  }
}
