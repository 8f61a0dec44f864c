package se.meetmalmo.intake;

import java.time.Instant;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Submission;

/**
 * An idea as anyone may read it: neither who handed it in nor any contact details, also where they
 * stand in the text. Of an idea whose status is not {@link Status#isPublic() public} only its line
 * in the register: case number, kind, side, status and times; what it says is empty.
 *
 * @param withheld only the line in the register is shown
 * @param version counts the changes
 * @param assessment undecided where it is withheld
 */
public record PublicIdea(
    String id,
    String caseNumber,
    Submission.Kind kind,
    String title,
    String text,
    Status status,
    Submission.Side side,
    List<String> themes,
    List<String> areas,
    List<String> forms,
    String socialEffect,
    String businessEffect,
    Instant receivedAt,
    Instant changedAt,
    Assessment assessment,
    boolean withheld,
    long version) {
  public PublicIdea {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
    forms = List.copyOf(forms);
  }

  static PublicIdea of(Idea idea) {
    return idea.status().isPublic() ? open(idea) : withheld(idea);
  }

  private static PublicIdea open(Idea idea) {
    Submission said = idea.submission();
    Mask mask = Mask.of(said.submitter());
    return new PublicIdea(
        idea.id(),
        idea.caseNumber(),
        said.kind(),
        mask.hide(said.title()),
        mask.hide(said.text()),
        idea.status(),
        said.submitter().organisation().kind().side(),
        mask.hide(said.themes()),
        mask.hide(said.areas()),
        mask.hide(said.collaboration().forms()),
        mask.hide(said.socialEffect()),
        mask.hide(said.businessEffect()),
        idea.receivedAt(),
        idea.changedAt(),
        hidden(idea.assessment(), mask),
        false,
        idea.version());
  }

  private static PublicIdea withheld(Idea idea) {
    return new PublicIdea(
        idea.id(),
        idea.caseNumber(),
        idea.submission().kind(),
        "",
        "",
        idea.status(),
        idea.submission().submitter().organisation().kind().side(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        idea.receivedAt(),
        idea.changedAt(),
        Assessment.undecided(""),
        true,
        idea.version());
  }

  private static Assessment hidden(Assessment assessment, Mask mask) {
    return new Assessment(
        assessment.ruleSet(),
        assessment.outcome(),
        mask.hide(assessment.reason()),
        assessment.findings().stream()
            .map(
                f ->
                    new Finding(
                        f.criterion(),
                        f.name(),
                        f.verdict(),
                        mask.hide(f.reason()),
                        mask.hide(f.evidence())))
            .toList());
  }
}
