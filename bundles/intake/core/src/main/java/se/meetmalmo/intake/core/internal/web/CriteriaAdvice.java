package se.meetmalmo.intake.core.internal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.RuleSetView.CriterionText;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.core.internal.draft.Draft;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;
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

  /**
   * What was found when the idea came in, in the reader's language: the rule set that judged says
   * it again where it is still installed and of the same opinion; else as it was written.
   */
  Judged read(Idea idea, Language language) {
    Assessment kept = idea.assessment();
    Language written = Language.of(idea.submission().language());
    if (written == language || kept.findings().isEmpty()) {
      return new Judged(kept, null);
    }
    return again(idea, language)
        .filter(said -> isSame(said, kept))
        .map(said -> new Judged(said, null))
        .orElseGet(() -> new Judged(kept, written.tag()));
  }

  /**
   * @param written the language of the reasons where it is not the reader's, else null
   */
  record Judged(Assessment assessment, String written) {
    /** Empty when nothing was found. */
    Optional<VerdictPanel> panel(Words words) {
      return assessment.findings().isEmpty()
          ? Optional.empty()
          : Optional.of(VerdictPanel.after(assessment, written, words));
    }
  }

  private Optional<Assessment> again(Idea idea, Language language) {
    Criteria judge = criteria;
    if (judge == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(judge.simulate(idea.assessment().ruleSet(), idea.submission(), language));
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Assessment one, Assessment other) {
    return one.outcome() == other.outcome() && verdicts(one).equals(verdicts(other));
  }

  private static List<String> verdicts(Assessment assessment) {
    return assessment.findings().stream().map(f -> f.criterion() + f.verdict()).toList();
  }

  /** The verdicts that anyone may see, the criteria named as the rule set names them today. */
  Optional<VerdictPanel> of(PublicIdea idea, Words words) {
    Assessment shown = idea.assessment();
    Map<String, String> names = names(words.language());
    List<Finding> findings =
        shown.findings().stream()
            .map(
                f ->
                    new Finding(
                        f.criterion(),
                        names.getOrDefault(f.criterion(), f.name()),
                        f.verdict(),
                        f.reason(),
                        f.evidence()))
            .toList();
    return new Judged(
            new Assessment(shown.ruleSet(), shown.outcome(), shown.reason(), findings), null)
        .panel(words);
  }

  private Map<String, String> names(Language language) {
    return inForce(language).map(RuleSetView::criteria).orElse(List.of()).stream()
        .collect(Collectors.toMap(CriterionText::id, CriterionText::name));
  }

  List<String> contact(Language language) {
    return inForce(language).map(RuleSetView::referralContact).orElse(List.of());
  }

  private Optional<RuleSetView> inForce(Language language) {
    Criteria judge = criteria;
    return judge == null ? Optional.empty() : judge.inForce(language);
  }
}
