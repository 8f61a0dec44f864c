package se.meetmalmo.communications.core.internal;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.criteria.Submission.Collaboration;
import se.meetmalmo.criteria.Submission.Organisation;
import se.meetmalmo.criteria.Submission.OrganisationKind;
import se.meetmalmo.criteria.Submission.Submitter;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.Step;
import se.meetmalmo.platform.Actor;

/** An intake that knows some ideas, and shows them to those who may see them. */
public final class FakeIntake {
  public static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private final Map<String, Idea> ideas = new LinkedHashMap<>();
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();
  public final List<String> links = new ArrayList<>();
  public final Intake intake =
      (Intake)
          Proxy.newProxyInstance(
              FakeIntake.class.getClassLoader(),
              new Class<?>[] {Intake.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "show" -> show((String) arguments[0], (Actor) arguments[1]);
                    case "list" ->
                        se.meetmalmo.platform.Page.of(
                            List.of(), new se.meetmalmo.platform.PageRequest(0, 1), ideas.size());
                    case "status" -> show((String) arguments[0], Actor.SYSTEM);
                    case "issueLink" -> issueLink((String) arguments[0]);
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private Optional<CaseView> show(String id, Actor reader) {
    return ideas.values().stream()
        .filter(idea -> idea.id().equals(id) || idea.caseNumber().equals(id))
        .findFirst()
        .map(
            idea -> {
              boolean all =
                  reader.equals(Actor.SYSTEM) || Intake.READERS.stream().anyMatch(reader::has);
              List<Step> known = steps.get(idea.id());
              return all ? new IdeaCase(idea, known, List.of(), true) : PublicCase.of(idea, known);
            });
  }

  private String issueLink(String id) {
    links.add(id);
    return "secret" + links.size();
  }

  public Idea add(String id, String email, Status status) {
    return add(id, email, status, List.of("skola"), "Gemensam lärlingsutbildning");
  }

  public Idea add(String id, String email, Status status, List<String> themes, String title) {
    Submission said =
        new Submission(
            Submission.Kind.IDEA,
            title,
            "Vi vill att unga får lära sig.",
            "sv",
            new Submitter("Anna Ek", email, new Organisation("Ek AB", OrganisationKind.BUSINESS)),
            Collaboration.NONE,
            "",
            "",
            themes,
            List.of(),
            "",
            true,
            "");
    Idea idea =
        new Idea(
            id,
            "M-2026-00000" + (ideas.size() + 1),
            status,
            said,
            Assessment.undecided(""),
            Origin.PORTAL,
            "1",
            AT,
            AT,
            AT.plusSeconds(21 * 24 * 3_600),
            "",
            null,
            1,
            false);
    ideas.put(id, idea);
    steps.put(
        id,
        List.of(
            new Step(
                1,
                IdeaEvent.Type.RECEIVED,
                Status.RECEIVED,
                Status.SCREENING,
                AT,
                Step.SUBMITTER,
                ""),
            new Step(
                2,
                IdeaEvent.Type.ACCEPTED,
                Status.SCREENING,
                status,
                AT,
                "karin",
                "För att den är bra.")));
    return idea;
  }

  void clear() {
    ideas.clear();
    steps.clear();
    links.clear();
  }

  public void forget(String id) {
    ideas.remove(id);
  }

  /** An event as the intake writes it. */
  public IdeaEvent event(String id, IdeaEvent.Type type, int step) {
    return new IdeaEvent(
        id,
        type,
        AT,
        Status.SCREENING,
        ideas.get(id).status(),
        step,
        1,
        ideas.get(id).caseNumber(),
        Submission.Kind.IDEA,
        "sv",
        Origin.PORTAL,
        Outcome.PROCEED,
        "malmo@1.0.0",
        AT,
        "",
        null,
        "karin");
  }
}
