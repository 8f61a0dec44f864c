package se.meetmalmo.intake.core.internal.screening.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.core.internal.web.CriteriaAdvice;
import se.meetmalmo.intake.core.internal.web.FormErrors;
import se.meetmalmo.intake.core.internal.web.Views;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.screening.Answer;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.OwnConsultation;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** Who is consulted reads and answers here, without an account. */
@Component(
    service = AddresseePages.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    reference = @Reference(name = "Portal", service = CriteriaAdvice.class))
@Path("/consultations/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class AddresseePages {
  private final Consultations consultations;

  @Activate
  public AddresseePages(@Reference Consultations consultations) {
    this.consultations = consultations;
  }

  /**
   * The page as its template sees it.
   *
   * @param done the reader has just answered
   */
  public record AddresseeView(
      OwnConsultation own, String path, Typed typed, Map<String, String> errors, boolean done) {}

  @GET
  public Response show(
      @PathParam("token") String token,
      @QueryParam("done") String done,
      @Context PageContext page) {
    Optional<OwnConsultation> own = consultations.open(token);
    return own.isEmpty()
        ? wrongLink(page)
        : answer(
            200,
            new AddresseeView(own.get(), path(token), typed(own.get()), Map.of(), done != null),
            page);
  }

  private static Typed typed(OwnConsultation own) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    if (own.answer() != null) {
      form.add("stance", own.answer().stance().name());
      form.add("answer", own.answer().answer());
    }
    return new Typed(form);
  }

  private static String path(String token) {
    return "/consultations/" + token;
  }

  /** Answers, or says that one does not want to. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @PathParam("token") String token,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    Typed typed = new Typed(form);
    if (typed.isOnlyTranslated()) {
      return again(200, token, typed, Map.of(), page);
    }
    Words words = new Words(page.language());
    try {
      if (typed.value("do").equals("refuse")) {
        consultations.refuse(token, typed.value("reason"));
      } else {
        consultations.answer(
            token, new Answer(typed.choice(Answer.Stance.class, "stance"), typed.value("answer")));
      }
      return Response.seeOther(URI.create(path(token) + "?done=yes")).build();
    } catch (NotFoundException e) {
      return wrongLink(page);
    } catch (ConflictException e) {
      return again(409, token, typed, Map.of("answer", words.get("addressee.late")), page);
    } catch (InvalidInputException e) {
      return again(422, token, typed, FormErrors.said(e.errors(), words), page);
    }
  }

  private Response again(
      int status, String token, Typed typed, Map<String, String> errors, PageContext page) {
    return consultations
        .open(token)
        .map(own -> answer(status, new AddresseeView(own, path(token), typed, errors, false), page))
        .orElseGet(() -> wrongLink(page));
  }

  private static Response answer(int status, AddresseeView view, PageContext page) {
    Words words = new Words(page.language());
    String title = words.get("addressee.title", view.own().caseNumber());
    return page(
        status,
        view.errors().isEmpty() ? title : words.get("error.prefix", title),
        Views.html(Views.TEMPLATES.addressee(page, words, view)));
  }

  private static Response wrongLink(PageContext page) {
    Words words = new Words(page.language());
    return page(
        404, words.get("addressee.wrong"), Views.html(Views.TEMPLATES.addresseeWrong(page, words)));
  }

  /** The address is a secret: no other site, cache or search engine may learn it. */
  private static Response page(int status, String title, Html body) {
    return Response.status(status)
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store")
        .entity(new PageView(title, "", body))
        .build();
  }
}
