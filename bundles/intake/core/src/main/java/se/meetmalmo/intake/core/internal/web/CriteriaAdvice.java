package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Optional;
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
 * is a sound one) and, by the minimum cardinality, not to the component; it is not called, for
 * pages hand it their views through JAX-RS.
 */
@Component(
    service = CriteriaAdvice.class,
    property = "Shell.cardinality.minimum:Integer=1",
    reference =
        @Reference(
            name = "Shell",
            service = Shell.class,
            cardinality = ReferenceCardinality.OPTIONAL))
public final class CriteriaAdvice {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Criteria criteria;

  /** The panel beside the form; empty when there are no criteria here. */
  Optional<VerdictPanel> on(Draft draft, Words words) {
    Criteria judge = criteria;
    if (judge == null) {
      return Optional.empty();
    }
    Optional<RuleSetView> rules = judge.inForce(words.language());
    if (draft.value("title").isBlank() && draft.value("text").isBlank()) {
      return rules.map(view -> VerdictPanel.before(view, words));
    }
    List<String> contact = rules.map(RuleSetView::referralContact).orElse(List.of());
    try {
      Submission submission = Answers.submission(draft);
      return Optional.of(
          VerdictPanel.of(judge.assess(submission, words.language()), contact, words));
    } catch (InvalidInputException e) {
      return Optional.of(VerdictPanel.tooLong(words));
    }
  }

  /** What was found when the idea came in; empty when nothing was. */
  Optional<VerdictPanel> of(Assessment assessment, Words words) {
    return assessment.findings().isEmpty()
        ? Optional.empty()
        : Optional.of(VerdictPanel.of(assessment, contact(words.language()), words));
  }

  List<String> contact(Language language) {
    return inForce(language).map(RuleSetView::referralContact).orElse(List.of());
  }

  private Optional<RuleSetView> inForce(Language language) {
    Criteria judge = criteria;
    return judge == null ? Optional.empty() : judge.inForce(language);
  }
}
