package se.meetmalmo.intake.core.internal.screening.web;

import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import se.meetmalmo.intake.core.internal.web.FormErrors;
import se.meetmalmo.intake.core.internal.web.IdeaNavigation;
import se.meetmalmo.intake.core.internal.web.Words;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

/** What the forms about one case share. */
record CaseDesk(Screening screening) {
  /** Path of a form below the case's own. */
  static final String CASE = "/staff/ideas/{id}";

  /** Saves what was typed and goes back to the case, or shows the form again. */
  Response save(String id, Typed typed, PageContext page, Runnable saving, Place place) {
    if (typed.isOnlyTranslated()) {
      return show(200, id, typed, Map.of(), page, place);
    }
    try {
      saving.run();
      return back(id, place.anchor());
    } catch (InvalidInputException e) {
      return show(
          422, id, typed, FormErrors.said(e.errors(), new Words(page.language())), page, place);
    }
  }

  /**
   * Where a form belongs.
   *
   * @param title key of the page's title
   * @param anchor of the part of the case that it is about
   */
  record Place(String title, String anchor, BiFunction<CaseForm, Words, Html> template) {}

  Response show(
      int status,
      String id,
      Typed typed,
      Map<String, String> errors,
      PageContext page,
      Place place) {
    Words words = new Words(page.language());
    CaseForm form = new CaseForm(find(id, page), typed, errors, page);
    String title =
        words.get(place.title()) + " (" + form.dossier().full().idea().caseNumber() + ")";
    return Response.status(status)
        .entity(
            new PageView(
                errors.isEmpty() ? title : words.get("error.prefix", title),
                IdeaNavigation.QUEUE,
                place.template().apply(form, words)))
        .build();
  }

  Dossier find(String id, PageContext page) {
    return screening.dossier(id, page.actor()).orElseThrow(() -> new NotFoundException("idea", id));
  }

  static Response back(String id, String anchor) {
    URI to = UriBuilder.fromPath(CASE).fragment(anchor).build(id);
    return Response.seeOther(to).build();
  }
}
