package se.meetmalmo.intake.core.internal.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.Decision.Action;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.FakeSearch;
import se.meetmalmo.intake.core.internal.IntakeComponent;
import se.meetmalmo.intake.core.internal.IntakeOnDerby;
import se.meetmalmo.intake.core.internal.Neighbours;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.screening.ConsultationsComponent;
import se.meetmalmo.intake.core.internal.screening.ReminderSweep;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.core.internal.together.Twins;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmStore;
import se.meetmalmo.intake.core.internal.waiting.store.JpaAlarmStore;
import se.meetmalmo.intake.core.internal.waiting.store.JpaNewcomerStore;
import se.meetmalmo.intake.core.internal.waiting.store.JpaWatchStore;
import se.meetmalmo.intake.core.internal.waiting.store.NewcomerStore;
import se.meetmalmo.intake.core.internal.waiting.store.WatchStore;
import se.meetmalmo.intake.waiting.WaitingEvent;
import se.meetmalmo.intake.waiting.WakeReason;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.timers.Sweep;

/** The intake and what waits in it, at a time that the test moves. */
public final class WaitingHouse implements AutoCloseable {
  public static final PageRequest PAGE = new PageRequest(0, 20);

  /** A Monday at nine in the city. */
  static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  public final IntakeOnDerby house = new IntakeOnDerby();
  public final HandClock clock = new HandClock(MONDAY);
  public final IntakeComponent intake = house.intake(clock);
  public final WatchStore watches =
      new JpaWatchStore(house.jpa, house.fixture.journal(), house.queue);
  public final AlarmStore alarms =
      new JpaAlarmStore(house.jpa, house.fixture.journal(), house.queue);
  public final WaitingPolicy policy = new WaitingPolicy(14, 30, 7, 3);
  public final WaitingComponent waiting =
      new WaitingComponent(watches, alarms, intake, policy, clock);
  final FakeSearch search = new FakeSearch();
  final Neighbours neighbours = new Neighbours();
  final Wakening wakening = new Wakening(watches, intake);
  final WakeHandler handler = new WakeHandler(watches, wakening);
  final WakeSweep wakes = new WakeSweep(watches, wakening);
  final NewcomerStore newcomerStore = new JpaNewcomerStore(house.jpa);
  final NewcomerSweep newcomers =
      new NewcomerSweep(
          newcomerStore, house.store, Similar.on(search), new Twins(house.likenesses), wakening);
  public final ConsultationsComponent consultations = house.consultations(clock);

  public WaitingHouse() {
    wakes.criteria = house.criteria;
    handler.bank = neighbours.resourceBank();
    house.criteria.answerWithinDays = 21;
  }

  public Receipt submit() {
    return submit(Samples.IDEA);
  }

  public Receipt submit(Submission said) {
    return intake.submit(said, Origin.API, Actor.ANONYMOUS);
  }

  public String idea() {
    return submit().idea().id();
  }

  public Idea decide(String id, Decision decision) {
    return intake.decide(id, decision, -1, Samples.COORDINATOR).idea();
  }

  public Idea decide(String id, Action action) {
    return decide(id, Decision.of(action, "Därför"));
  }

  /** An idea that is paused for something. */
  public String pausedFor(WakeWhen when) {
    return pausedFor(when, false);
  }

  public String pausedFor(WakeWhen when, boolean wakeItself) {
    String id = idea();
    decide(id, Decision.of(Action.PAUSE, "Vi väntar").waking(when, wakeItself));
    return id;
  }

  /** What every sweep changes at this time, run twice, and once more by a node that starts. */
  public int sweep() {
    int changed = run(sweeps(wakes, intake));
    int again = run(sweeps(wakes, intake));
    IntakeComponent started = house.intake(clock);
    WakeSweep fresh = new WakeSweep(watches, new Wakening(watches, started));
    fresh.criteria = wakes.criteria;
    again += run(sweeps(fresh, started));
    if (again != 0) {
      throw new AssertionError(again + " things were done twice");
    }
    return changed;
  }

  private List<Sweep> sweeps(WakeSweep wakes, IntakeComponent intake) {
    return List.of(wakes, new AlarmSweep(alarms, intake, policy), new ReminderSweep(consultations));
  }

  private int run(List<Sweep> sweeps) {
    int changed = 0;
    for (Sweep sweep : sweeps) {
      try {
        changed += sweep.run(clock.instant()).changed();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    return changed;
  }

  /** A day after the other, each swept at nine; what was told that day of the idea. */
  public List<String> days(int days, String ideaId) {
    List<String> told = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int before = told(ideaId).size();
      clock.to(clock.today().plusDays(1), LocalTime.of(9, 0));
      sweep();
      List<String> all = told(ideaId);
      all.subList(before, all.size()).forEach(word -> told.add(clock.today() + " " + word));
    }
    return told;
  }

  /** What time has told of an idea, oldest first. */
  public List<WaitingEvent> events(String ideaId) {
    return house.fixture.journal().of(IdeaEvent.subject(ideaId)).stream()
        .map(WaitingEvent::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** All that was told since it came in, in words, for whom where it is not a step. */
  public List<String> told(String ideaId) {
    return house.fixture.journal().of(IdeaEvent.subject(ideaId)).stream()
        .map(
            event ->
                event.type() + WaitingEvent.of(event).map(told -> " → " + told.to()).orElse(""))
        .toList();
  }

  /** What speaks for a paused idea, oldest first, as kinds. */
  public List<WakeReason.Kind> worth(String ideaId) {
    return waiting.worthWaking(PAGE, Samples.COORDINATOR).items().stream()
        .filter(worth -> worth.idea().id().equals(ideaId))
        .map(WorthWaking::reasons)
        .flatMap(List::stream)
        .map(WakeReason::kind)
        .toList();
  }

  public void clear() {
    house.empty();
    house.criteria.answerWithinDays = 21;
    clock.to(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0));
    search.hits.clear();
    search.queries.clear();
    neighbours.members.clear();
    neighbours.initiatives.clear();
    house.criteria.ruleSet = new RuleSetId("malmo", "1.0.0");
  }

  @Override
  public void close() {
    house.close();
  }
}
