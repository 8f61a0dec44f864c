package se.meetmalmo.intake.core.internal;

import java.util.List;
import java.util.Set;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Collaboration;
import se.meetmalmo.criteria.Submission.Kind;
import se.meetmalmo.criteria.Submission.Organisation;
import se.meetmalmo.criteria.Submission.OrganisationKind;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.criteria.Verdict;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.web.Language;

/** What the tests hand in. */
public final class Samples {
  public static final Actor COORDINATOR = new Actor("karin", Set.of(Roles.COORDINATOR));
  public static final Submitter ANNA =
      new Submitter(
          "Anna Ek",
          "anna.ek@example.se",
          new Organisation("Ek Bygg AB", OrganisationKind.BUSINESS));
  public static final Submission IDEA = idea("Gemensam lärlingsutbildning", "Vi vill att unga ...");

  private Samples() {}

  public static Submission idea(String title, String text) {
    return submission(title, text, ANNA, "");
  }

  /** One about a theme and a place. */
  public static Submission about(String title, String theme, String area) {
    return submission(
        title, "Vi vill att fler lär. ".repeat(60), ANNA, List.of(theme), List.of(area), "");
  }

  public static Submission submission(
      String title, String text, Submitter submitter, String externalId) {
    return submission(
        title, text, submitter, List.of("kompetens", "bygge"), List.of("Rosengård"), externalId);
  }

  private static Submission submission(
      String title,
      String text,
      Submitter submitter,
      List<String> themes,
      List<String> areas,
      String externalId) {
    return new Submission(
        Kind.IDEA,
        title,
        text,
        "sv",
        submitter,
        new Collaboration("Tre företag", "Lokaler", "Handledare", List.of("PILOT")),
        "Fler i arbete",
        "Rätt kompetens",
        themes,
        areas,
        "Ett år",
        true,
        externalId);
  }

  /** An idea that has just come in. */
  public static Idea received(String id) {
    return new Idea(
        id,
        "M-2026-000001",
        Status.RECEIVED,
        IDEA,
        judged(Outcome.PROCEED),
        Origin.API,
        "1",
        IntakeOnDerby.NOW,
        IntakeOnDerby.NOW,
        IntakeOnDerby.NOW,
        "",
        null,
        1,
        false);
  }

  public static Assessment judged(Outcome outcome) {
    return judged(outcome, Language.SV);
  }

  static Assessment judged(Outcome outcome, Language language) {
    boolean swedish = language == Language.SV;
    return new Assessment(
        new RuleSetId("malmo", "1.0.0"),
        outcome,
        swedish ? "Därför att" : "Because",
        List.of(
            new Finding(
                "collaboration",
                name(language),
                Verdict.MET,
                swedish ? "Båda sidor: Handledare" : "Both sides: Handledare",
                "Handledare")));
  }

  static String name(Language language) {
    return language == Language.SV ? "Samverkan" : "Collaboration";
  }
}
