package se.meetmalmo.groups.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.NewReport.Kind;
import se.meetmalmo.groups.PublicGroup.Named;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.groups.core.internal.store.Change;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.groups.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.Credit;
import se.meetmalmo.knowledgebank.GroupReport;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.Lesson;
import se.meetmalmo.knowledgebank.Partner;
import se.meetmalmo.knowledgebank.Result;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Roles;

/** Hands what groups have reported, once it is reviewed, over to the knowledge bank. */
@Component(service = Results.class)
public final class Results {
  private final GroupStore store;
  private final KnowledgeBank bank;
  private final Names names;
  private final Ideas ideas;
  private final Clock clock;

  @Activate
  public Results(
      @Reference GroupStore store,
      @Reference KnowledgeBank bank,
      @Reference Names names,
      @Reference Ideas ideas,
      @Reference Clock clock) {
    this.store = store;
    this.bank = bank;
    this.names = names;
    this.ideas = ideas;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  /**
   * Publishes what the group has reported, or brings it up to date; takes it back where nobody may
   * know of the group any more. Nothing when no report is accepted.
   */
  void publish(String groupId) {
    store
        .find(groupId)
        .filter(kept -> !accepted(kept).isEmpty())
        .ifPresent(
            kept -> {
              if (kept.withheld()) {
                takeBack(kept);
              } else {
                publish(kept);
              }
            });
  }

  private void takeBack(Kept kept) {
    String initiative = kept.group().initiativeId();
    if (!initiative.isEmpty()) {
      bank.setState(
          initiative,
          se.meetmalmo.knowledgebank.State.DRAFT,
          KnowledgeBank.ANY_VERSION,
          reviewer(kept));
    }
  }

  /** Whose doing it is that what the group reports is public. */
  private static Actor reviewer(Kept kept) {
    return new Actor(accepted(kept).get(0).reviewedBy(), Set.of(Roles.COORDINATOR));
  }

  /** Reviewed reports, the last first. */
  private static List<Report> accepted(Kept kept) {
    return kept.reports().stream()
        .filter(report -> report.state() == Report.State.ACCEPTED)
        .toList();
  }

  private void publish(Kept kept) {
    WorkingGroup group = kept.group();
    List<Report> reports = accepted(kept);
    Actor reviewer = reviewer(kept);
    List<Named> people = names.named(kept.group().people());
    String initiative =
        bank.publish(
                new GroupReport(
                    group.id(),
                    group.ideaId(),
                    profile(group),
                    results(reports),
                    lessons(reports, people)),
                reviewer)
            .initiative()
            .id();
    boolean last =
        group.state() == State.CLOSED
            && store.history(group.id()).stream().noneMatch(step -> step.type() == Type.PUBLISHED);
    if (last || !group.initiativeId().equals(initiative)) {
      store.change(group.id(), now -> published(now, initiative, last, reviewer));
    }
  }

  private Change published(Kept kept, String initiative, boolean last, Actor reviewer) {
    Draft group = new Draft(kept, clock.instant(), reviewer.name());
    group.initiativeId = initiative;
    if (last) {
      group.tell(Type.PUBLISHED, "", List.of());
    }
    return group.toChange();
  }

  private InitiativeProfile profile(WorkingGroup group) {
    Optional<Ideas.Known> idea = ideas.find(group.ideaId());
    String goal = group.mandate().goal();
    String frames = group.mandate().frames();
    String summary = cut(goal, InitiativeProfile.SUMMARY_LENGTH);
    return new InitiativeProfile(
        group.title(),
        summary,
        summary.equals(goal) ? frames : goal + "\n\n" + frames,
        group.language(),
        stage(group),
        day(group.startedAt()),
        day(group.endedAt()),
        idea.map(Ideas.Known::themes).orElse(List.of()),
        idea.map(Ideas.Known::areas).orElse(List.of()),
        "",
        "",
        names.units(group.people()).stream().map(unit -> new Partner(unit, Side.CITY)).toList(),
        null,
        "",
        List.of(),
        0);
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  private static Stage stage(WorkingGroup group) {
    return group.stopped()
        ? Stage.STOPPED
        : group.state() == State.CLOSED ? Stage.COMPLETED : Stage.ONGOING;
  }

  private static LocalDate day(Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, City.ZONE);
  }

  /** What came of it, as the last report says. */
  private static List<Result> results(List<Report> reports) {
    return reports.stream()
        .filter(report -> report.said().kind() == Kind.FINAL)
        .map(
            report ->
                new Result(
                    report.said().outcome(),
                    LocalDate.ofInstant(report.sentAt(), City.ZONE),
                    List.of()))
        .toList();
  }

  private static List<Lesson> lessons(List<Report> reports, List<Named> people) {
    List<Credit> credits =
        people.stream()
            .map(
                one ->
                    new Credit(one.name(), one.organisation(), one.side(), !one.name().isEmpty()))
            .toList();
    List<Lesson> lessons = new ArrayList<>();
    for (int i = reports.size() - 1; i >= 0; i--) {
      lessons.add(reports.get(i).said().lesson(credits));
    }
    return lessons;
  }
}
