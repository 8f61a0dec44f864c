package se.meetmalmo.groups.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.NotFoundException;

/** The ideas that groups work on, as the intake knows them while it is installed. */
@Component(service = Ideas.class)
public final class Ideas {
  private static final Set<Status> FORMED = Set.of(Status.ACCEPTED, Status.STAFFING);

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Intake intake;

  /**
   * What a group takes over from its idea.
   *
   * @param title as anyone may read it
   */
  record Known(String id, String title, String language, List<String> themes, List<String> areas) {}

  /**
   * The idea for which a group is formed; without an intake what the order says of it.
   *
   * @throws NotFoundException when there is no such idea
   * @throws ConflictException when it is not one for which groups are formed
   * @throws InvalidInputException when nobody knows what to call the group
   */
  Known toForm(FormGroup order) {
    Intake present = intake;
    if (present == null) {
      if (order.title().isEmpty()) {
        throw new InvalidInputException(
            FieldError.of("title", "required", "is required where no intake knows the idea"));
      }
      return new Known(order.ideaId(), order.title(), "sv", List.of(), List.of());
    }
    Idea idea =
        idea(present, order.ideaId())
            .orElseThrow(() -> new NotFoundException("idea", order.ideaId()));
    checkStatus(idea);
    Known known = known(idea);
    return order.title().isEmpty()
        ? known
        : new Known(known.id, order.title(), known.language, known.themes, known.areas);
  }

  /**
   * @throws ConflictException when the idea is not one with which a group starts
   */
  void checkStart(String ideaId) {
    Intake present = intake;
    if (present != null) {
      idea(present, ideaId).ifPresent(Ideas::checkStatus);
    }
  }

  private static void checkStatus(Idea idea) {
    if (!FORMED.contains(idea.status())) {
      throw new ConflictException(
          "Idea %s is %s: a group works on one that is ACCEPTED or STAFFING"
              .formatted(idea.caseNumber(), idea.status()));
    }
  }

  /** What is known of an idea; empty without an intake. */
  Optional<Known> find(String ideaId) {
    Intake present = intake;
    return present == null ? Optional.empty() : idea(present, ideaId).map(Ideas::known);
  }

  /** Whether an intake is there to know ideas. */
  public boolean areKnown() {
    return intake != null;
  }

  /**
   * @param themes any of these; empty for all
   * @param areas any of these; empty for all
   * @return false where nobody knows the idea
   */
  public boolean isAbout(String ideaId, List<String> themes, List<String> areas) {
    return find(ideaId)
        .filter(known -> isAny(themes, known.themes()) && isAny(areas, known.areas()))
        .isPresent();
  }

  private static boolean isAny(List<String> wanted, List<String> words) {
    return wanted.isEmpty()
        || words.stream().anyMatch(word -> wanted.stream().anyMatch(word::equalsIgnoreCase));
  }

  private static Optional<Idea> idea(Intake intake, String id) {
    return intake.show(id, Actor.SYSTEM).map(shown -> ((IdeaCase) shown).idea());
  }

  private static Known known(Idea idea) {
    PublicIdea open = PublicIdea.open(idea);
    return new Known(
        idea.id(), open.title(), idea.submission().language(), open.themes(), open.areas());
  }
}
