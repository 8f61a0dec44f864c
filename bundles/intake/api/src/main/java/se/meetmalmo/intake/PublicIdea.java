package se.meetmalmo.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Submission;

/**
 * An idea as anyone may read it: neither who handed it in nor any contact details, also where they
 * stand in the text. Of an idea that is not {@link Idea#isPublic() public} only its line in the
 * register: case number, kind, side, status and times; what it says is empty.
 *
 * @param withheld only the line in the register is shown
 * @param version counts the changes
 * @param connectedTo while CONNECTED: the id, case number or name of what it is connected to; else
 *     empty
 * @param pausedUntil while PAUSED: the day to look again; null (absent in JSON) for no set day
 * @param assessment the verdict on each criterion, without reasons or evidence; undecided where it
 *     is withheld
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
    long version,
    String connectedTo,
    @Schema(nullable = true) LocalDate pausedUntil) {
  public PublicIdea {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
    forms = List.copyOf(forms);
  }

  static PublicIdea of(Idea idea) {
    return idea.isPublic() ? open(idea) : withheld(idea);
  }

  /** What an idea says, whatever its status, for one whom the business unit lets read it. */
  public static PublicIdea open(Idea idea) {
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
        verdicts(idea.assessment()),
        false,
        idea.version(),
        mask.hide(idea.connectedTo()),
        idea.pausedUntil());
  }

  /** Its line in the register, whatever its status. */
  public static PublicIdea withheld(Idea idea) {
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
        idea.version(),
        "",
        null);
  }

  /** Reasons may quote what is said in confidence, and so does the evidence: neither is public. */
  private static Assessment verdicts(Assessment assessment) {
    return new Assessment(
        assessment.ruleSet(),
        assessment.outcome(),
        "",
        assessment.findings().stream()
            .map(f -> new Finding(f.criterion(), f.name(), f.verdict(), "", ""))
            .toList());
  }
}
