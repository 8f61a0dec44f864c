package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.platform.web.PageContext;

/**
 * One page of the form as its template sees it.
 *
 * @param errors name of the field → what to do
 * @param panel what the criteria say; empty where they don't
 * @param similar work that is like what was written; empty without a search, and where it isn't
 *     said
 * @param joins the work that the sender has chosen to join; empty when none, or none any more
 * @param change the reader came from the last page to change an answer
 * @param receipt where the idea is that this browser sent last; empty when none
 */
public record FormPage(
    PageContext page,
    FormStep step,
    Draft draft,
    Map<String, String> errors,
    Optional<VerdictPanel> panel,
    Optional<Similars> similar,
    Optional<Joining.Target> joins,
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
    return new FormPage(
        page,
        step,
        draft,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        "");
  }

  FormPage withErrors(Map<String, String> found) {
    return new FormPage(page, step, draft, found, panel, similar, joins, change, receipt);
  }

  FormPage withPanel(Optional<VerdictPanel> shown) {
    return new FormPage(page, step, draft, errors, shown, similar, joins, change, receipt);
  }

  FormPage withSimilar(Optional<Similars> found) {
    return new FormPage(page, step, draft, errors, panel, found, joins, change, receipt);
  }

  FormPage joining(Optional<Joining.Target> target) {
    return new FormPage(page, step, draft, errors, panel, similar, target, change, receipt);
  }

  /** Whether the sender has chosen to join other work. */
  public boolean isJoining() {
    return !draft.value(Joining.FIELD).isBlank();
  }

  FormPage asChange(boolean changed) {
    return new FormPage(page, step, draft, errors, panel, similar, joins, changed, receipt);
  }

  FormPage afterReceipt(String path) {
    return new FormPage(page, step, draft, errors, panel, similar, joins, change, path);
  }
}
