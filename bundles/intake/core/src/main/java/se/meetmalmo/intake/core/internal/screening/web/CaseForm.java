package se.meetmalmo.intake.core.internal.screening.web;

import java.util.Map;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.platform.web.PageContext;

/**
 * A form about a case as its template sees it.
 *
 * @param typed as it is to be shown
 * @param errors name of the field → what to do
 */
public record CaseForm(Dossier dossier, Typed typed, Map<String, String> errors, PageContext page) {
  public String error(String field) {
    return errors.get(field);
  }

  /** The address below the case's. */
  public String address(String path) {
    return "/staff/ideas/" + dossier.full().idea().id() + path;
  }
}
