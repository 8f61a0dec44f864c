package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.platform.web.PageContext;

/**
 * One page of the form as its template sees it.
 *
 * @param errors name of the field → what to do
 * @param panel what the criteria say; empty where they don't
 * @param change the reader came from the last page to change an answer
 * @param receipt where the idea is that this browser sent last; empty when none
 */
public record FormPage(
    PageContext page,
    FormStep step,
    Draft draft,
    Map<String, String> errors,
    Optional<VerdictPanel> panel,
    boolean change,
    String receipt) {
  public Words words() {
    return new Words(page.language());
  }

  public String title() {
    String title = words().get("form." + step.path() + ".title");
    return errors.isEmpty() ? title : words().get("error.prefix", title);
  }

  public List<String> stages() {
    return IntStream.rangeClosed(1, FormStep.STAGES)
        .mapToObj(number -> words().get("form.stage." + number))
        .toList();
  }

  public String action() {
    return FormRequest.FORM + "/" + step.path() + (change ? "?to=check" : "");
  }

  public String back() {
    return change
        ? FormRequest.FORM + "/check"
        : step.previous().map(previous -> FormRequest.FORM + "/" + previous.path()).orElse("/");
  }

  /** A new page of the same form. */
  static FormPage of(PageContext page, FormStep step, Draft draft) {
    return new FormPage(page, step, draft, Map.of(), Optional.empty(), false, "");
  }

  FormPage withErrors(Map<String, String> found) {
    return new FormPage(page, step, draft, found, panel, change, receipt);
  }

  FormPage withPanel(Optional<VerdictPanel> shown) {
    return new FormPage(page, step, draft, errors, shown, change, receipt);
  }

  FormPage asChange(boolean changed) {
    return new FormPage(page, step, draft, errors, panel, changed, receipt);
  }

  FormPage afterReceipt(String path) {
    return new FormPage(page, step, draft, errors, panel, change, path);
  }
}
