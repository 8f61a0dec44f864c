package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Shell;

/**
 * What the criteria say while one writes. Every page refers to this, and this to the shell: without
 * the portal there are no pages. The shell is optional to the resolver (a deployment without pages
 * is a sound one) and, by the minimum cardinality, not to the component.
 */
@Component(service = Advice.class, property = "Shell.cardinality.minimum:Integer=1")
public final class Advice {
  /** The promise where no rule set in force says otherwise: three weeks. */
  static final int ANSWER_WITHIN_DAYS = 21;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  @Activate
  public Advice(
      @Reference(name = "Shell", cardinality = ReferenceCardinality.OPTIONAL) Shell shell) {
    // the shell is not called: pages hand it their views through JAX-RS
  }

  /** The panel beside the form; empty when there are no criteria here. */
  Optional<Panel> on(Draft draft, Words words) {
    Criteria judge = criteria;
    if (judge == null) {
      return Optional.empty();
    }
    Optional<RuleSetView> rules = judge.inForce(words.language());
    if (draft.value("title").isBlank() && draft.value("text").isBlank()) {
      return rules.map(view -> Panel.before(view, words));
    }
    List<String> contact = rules.map(RuleSetView::referralContact).orElse(List.of());
    try {
      Submission submission = Answers.submission(draft);
      return Optional.of(Panel.of(judge.assess(submission, words.language()), contact, words));
    } catch (InvalidInputException e) {
      return Optional.of(Panel.tooLong(words));
    }
  }

  /** What was found when the idea came in; empty when nothing was. */
  Optional<Panel> of(Assessment assessment, Words words) {
    return assessment.findings().isEmpty()
        ? Optional.empty()
        : Optional.of(Panel.of(assessment, contact(words.language()), words));
  }

  List<String> contact(Language language) {
    return inForce(language).map(RuleSetView::referralContact).orElse(List.of());
  }

  int answerWithinDays() {
    return inForce(Language.SV).map(RuleSetView::answerWithinDays).orElse(ANSWER_WITHIN_DAYS);
  }

  private Optional<RuleSetView> inForce(Language language) {
    Criteria judge = criteria;
    return judge == null ? Optional.empty() : judge.inForce(language);
  }
}
