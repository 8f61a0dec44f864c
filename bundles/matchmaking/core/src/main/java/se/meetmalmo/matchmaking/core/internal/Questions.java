package se.meetmalmo.matchmaking.core.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.Topic;
import se.meetmalmo.search.ThemeGuess;
import se.meetmalmo.search.Themes;

/**
 * Turns ideas into questions. What a text seems to be about is asked of the search, while there is
 * one.
 */
@Component(service = Questions.class)
public final class Questions {
  private static final int GUESSES = 3;

  private final Intake intake;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Themes themes;

  @Activate
  public Questions(@Reference Intake intake) {
    this.intake = intake;
  }

  /**
   * @param idea id or case number
   * @param industries codes, or words
   */
  public Question of(String idea, List<String> industries) {
    return of(idea(idea), industries);
  }

  /**
   * @param idea id or case number
   * @throws NotFoundException when there is none
   */
  public Idea idea(String idea) {
    return intake
        .show(idea, Actor.SYSTEM)
        .filter(IdeaCase.class::isInstance)
        .map(view -> ((IdeaCase) view).idea())
        .orElseThrow(() -> new NotFoundException("idea", idea));
  }

  /**
   * @param industries codes, or words
   */
  public Question of(Idea found, List<String> industries) {
    Submission said = found.submission();
    Map<String, Double> weights = new HashMap<>();
    guesses(said).forEach(guess -> weights.put(guess.theme(), guess.score()));
    List<String> named =
        said.themes().isEmpty() ? weights.keySet().stream().sorted().toList() : said.themes();
    said.themes().forEach(theme -> weights.put(theme, 1.0));
    Topic topic =
        new Topic(found.id(), named, said.areas(), industries, said.collaboration().forms());
    return new Question(topic, weights, said.language());
  }

  private List<ThemeGuess> guesses(Submission said) {
    Themes there = themes;
    return there == null ? List.of() : there.of(said.title(), said.text(), GUESSES);
  }
}
