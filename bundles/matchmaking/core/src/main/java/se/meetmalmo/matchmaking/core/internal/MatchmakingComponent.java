package se.meetmalmo.matchmaking.core.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Matchmaking;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.ProposedGroup;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.StaffingPlan;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Validation;

/** Matching as coordinators meet it. */
@Component(service = Matchmaking.class)
public final class MatchmakingComponent implements Matchmaking {
  private static final int MOST_CANDIDATES = 100;

  private final Questions questions;
  private final Gates gates;
  private final Ranking ranking;
  private final Staffing staffing;
  private final InvitationStore asked;

  @Activate
  public MatchmakingComponent(
      @Reference Questions questions,
      @Reference Gates gates,
      @Reference Ranking ranking,
      @Reference Staffing staffing,
      @Reference InvitationStore asked) {
    this.questions = questions;
    this.gates = gates;
    this.ranking = ranking;
    this.staffing = staffing;
    this.asked = asked;
  }

  @Override
  public List<Proposal> candidates(String idea, List<String> industries, int limit, Actor reader) {
    checkReads(reader);
    checkRange("limit", limit, MOST_CANDIDATES);
    Question question = questions.of(idea, industries);
    return ranking.best(
        question, gates.gate(question, List.of(), asked.asked(question.topic().ideaId())), limit);
  }

  @Override
  public ProposedGroup staff(String idea, StaffingOrder order, Actor reader) {
    checkReads(reader);
    return staffing.staff(task(idea, order));
  }

  @Override
  public StaffingPlan plan(List<String> ideas, StaffingOrder order, Actor reader) {
    checkReads(reader);
    checkRange("ideas", ideas.size(), MOST_IDEAS);
    List<Staffing.Task> tasks = ideas.stream().map(idea -> task(idea, order)).toList();
    HashSet<String> ids = new HashSet<>();
    for (Staffing.Task task : tasks) {
      boolean isNew = ids.add(task.idea());
      new Validation()
          .check(isNew, FieldError.of("ideas", "repeated", "names idea " + task.idea() + " twice"))
          .orThrow();
    }
    return staffing.plan(tasks);
  }

  private Staffing.Task task(String idea, StaffingOrder order) {
    Question question = questions.of(idea, order.industries());
    Set<String> people = new HashSet<>(asked.asked(question.topic().ideaId()));
    people.addAll(order.without());
    return new Staffing.Task(
        question, gates.gate(question, order.conflicts(), people), gates.seats(order), List.of());
  }

  private static void checkReads(Actor reader) {
    if (!reader.equals(Actor.SYSTEM) && READERS.stream().noneMatch(reader::has)) {
      throw new ForbiddenException("Only coordinators see who fits an idea");
    }
  }

  private static void checkRange(String field, int value, int most) {
    new Validation()
        .check(
            value >= 1 && value <= most,
            FieldError.of(field, "out-of-range", "is not between 1 and " + most, 1, most))
        .orThrow();
  }
}
