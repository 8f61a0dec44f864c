package se.meetmalmo.criteria.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Change;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.ruleset.Deadline;
import se.meetmalmo.criteria.spi.SubmissionArchive;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;

/** The criteria as others see them. Each assessment works on one {@link Shelf}. */
@Component(service = Criteria.class)
public final class CriteriaComponent implements Criteria {
  private static final Logger LOG = LoggerFactory.getLogger(CriteriaComponent.class);
  private static final int PROGRESS = 100;
  private final Texts texts = Texts.beside(CriteriaComponent.class);
  private final LongSupplier nanos = System::nanoTime;
  private final LibraryComponent library;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SubmissionArchive archive;

  @Activate
  public CriteriaComponent(@Reference LibraryComponent library) {
    this.library = library;
  }

  CriteriaComponent(LibraryComponent library, SubmissionArchive archive) {
    this.library = library;
    this.archive = archive;
  }

  @Override
  public Assessment assess(Submission submission, Language language) {
    return library
        .shelf()
        .inForce()
        .map(set -> assess(set, submission, language))
        .orElseGet(() -> Assessment.undecided(texts.get(language, "undecided.none")));
  }

  @Override
  public Optional<RuleSetView> inForce(Language language) {
    Shelf shelf = library.library().shelf();
    return shelf.inForce().map(set -> view(shelf, set, language));
  }

  @Override
  public List<RuleSetView> installed(Language language) {
    Shelf shelf = library.library().shelf();
    return shelf.inOrder().stream().map(set -> view(shelf, set, language)).toList();
  }

  @Override
  public List<Refusal> refusals() {
    return library.library().shelf().refusals();
  }

  @Override
  public void activate(RuleSetId ruleSet, Actor by) {
    library.library().activate(ruleSet, by.name());
  }

  @Override
  public RuleSetId rollback(Actor by) {
    return library.library().rollback(by.name());
  }

  @Override
  public Assessment simulate(RuleSetId ruleSet, Submission submission, Language language) {
    return assess(installed(ruleSet), submission, language);
  }

  @Override
  public List<Change> trial(RuleSetId ruleSet, Language language, IntConsumer progress) {
    CompiledRuleSet set = installed(ruleSet);
    SubmissionArchive all = archive;
    if (all == null) {
      throw new ConflictException("Nothing is installed that keeps submissions to try it on");
    }
    List<Change> changes = new ArrayList<>();
    int[] done = {0};
    all.forEach(
        past -> {
          Assessment now = assess(set, past.submission(), language);
          if (now.outcome() != past.outcome()) {
            changes.add(new Change(past.id(), past.outcome(), now.outcome(), now.reason()));
          }
          if (++done[0] % PROGRESS == 0) {
            progress.accept(done[0]);
          }
        });
    progress.accept(done[0]);
    return List.copyOf(changes);
  }

  private CompiledRuleSet installed(RuleSetId ruleSet) {
    CompiledRuleSet set = library.library().shelf().sets().get(ruleSet);
    if (set == null) {
      throw new NotFoundException("rule set", ruleSet.toString());
    }
    return set;
  }

  private Assessment assess(CompiledRuleSet set, Submission submission, Language language) {
    try {
      return set.assess(
          submission, language, Deadline.in(library.config().timeLimitMillis(), nanos));
    } catch (Deadline.TooSlowException e) {
      LOG.warn("Rule set {} took longer than its time limit", set.id());
      return Assessment.undecided(texts.get(language, "undecided.slow"));
    } catch (RuntimeException e) {
      LOG.error("Rule set {} failed", set.id(), e);
      return Assessment.undecided(texts.get(language, "undecided.broken"));
    }
  }

  private static RuleSetView view(Shelf shelf, CompiledRuleSet set, Language language) {
    RuleSetView view = set.view(language);
    return new RuleSetView(
        view.ruleSet(),
        view.name(),
        view.description(),
        shelf.inForce().filter(set::equals).isPresent(),
        view.answerWithinDays(),
        view.referralContact(),
        view.criteria(),
        view.exclusions(),
        view.tables(),
        view.weighings(),
        view.examples());
  }
}
