package se.meetmalmo.intake.core.internal.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmKind;
import se.meetmalmo.intake.core.internal.waiting.store.AlarmStore;
import se.meetmalmo.intake.core.internal.waiting.store.Deadlines;
import se.meetmalmo.intake.core.internal.waiting.store.Due;
import se.meetmalmo.intake.core.internal.waiting.store.WatchStore;
import se.meetmalmo.intake.waiting.ServiceLevel;
import se.meetmalmo.intake.waiting.SilentCase;
import se.meetmalmo.intake.waiting.UnansweredCase;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.intake.waiting.WorthWaking;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.MetricSource;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;

/** What waits, put together. */
@Component(service = {Waiting.class, MetricSource.class})
public final class WaitingComponent implements Waiting, MetricSource {
  private static final Duration OLD = Duration.ofMinutes(5);
  private static final PageRequest ONE = new PageRequest(0, 1);
  private final WatchStore watches;
  private final AlarmStore alarms;
  private final Intake intake;
  private final WaitingPolicy policy;
  private final Clock clock;
  private final ServiceLevels levels;
  private volatile ServiceLevel level;

  @Activate
  public WaitingComponent(
      @Reference WatchStore watches,
      @Reference AlarmStore alarms,
      @Reference Intake intake,
      @Reference WaitingPolicy policy,
      @Reference Clock clock) {
    this.watches = watches;
    this.alarms = alarms;
    this.intake = intake;
    this.policy = policy;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.levels = new ServiceLevels(alarms, policy);
  }

  @Override
  public Optional<LocalDate> hearBy(IdeaCase shown) {
    if (shown.question().isPresent()) {
      return Optional.empty();
    }
    return switch (shown.idea().status()) {
      case RECEIVED, SCREENING -> Optional.of(WaitingPolicy.today(shown.idea().answerBy()));
      case PAUSED -> Optional.ofNullable(shown.idea().pausedUntil());
      case ACCEPTED, STAFFING, IN_GROUP, REPORTED ->
          shown.steps().stream()
              .filter(step -> step.type() != IdeaEvent.Type.UPDATED)
              .reduce((earlier, later) -> later)
              .map(step -> policy.hearBy(step.at()));
      case REFERRED, CONNECTED, DECLINED, PUBLISHED, WITHDRAWN -> Optional.empty();
    };
  }

  @Override
  public Page<WorthWaking> worthWaking(PageRequest page, Actor reader) {
    checkReads(reader);
    return watches.worthWaking(page);
  }

  @Override
  public void notNow(String idOrCaseNumber, Actor by) {
    if (!by.has(Roles.COORDINATOR) && !by.equals(Actor.SYSTEM)) {
      throw new ForbiddenException("Only a coordinator decides what is worth taking up");
    }
    String id =
        intake
            .show(idOrCaseNumber, Actor.SYSTEM)
            .map(full -> ((IdeaCase) full).idea().id())
            .orElseThrow(() -> new NotFoundException("idea", idOrCaseNumber));
    if (!watches.dismiss(id)) {
      throw new NotFoundException("paused idea that is worth taking up", idOrCaseNumber);
    }
  }

  @Override
  public Page<SilentCase> silent(PageRequest page, Actor reader) {
    checkReads(reader);
    Deadlines deadlines = policy.at(clock.instant());
    return alarms.due(AlarmKind.SILENT, deadlines, page).map(due -> silent(due, deadlines));
  }

  private static SilentCase silent(Due due, Deadlines deadlines) {
    return new SilentCase(
        due.idea(),
        Instant.ofEpochMilli(due.since()),
        (int) ChronoUnit.DAYS.between(due.day(), deadlines.today()),
        deadlines.isEscalated(due));
  }

  @Override
  public Page<UnansweredCase> unanswered(PageRequest page, Actor reader) {
    checkReads(reader);
    return alarms
        .due(AlarmKind.OVERDUE, policy.at(clock.instant()), page)
        .map(due -> new UnansweredCase(due.idea(), due.day()));
  }

  @Override
  public void heard(String ideaId, Instant at) {
    alarms.heard(ideaId, at);
  }

  @Override
  public ServiceLevel serviceLevel() {
    Instant now = clock.instant();
    int promised = intake.answerWithinDays();
    ServiceLevel known = level;
    boolean fresh =
        known != null
            && known.promisedDays() == promised
            && !now.isBefore(known.asOf())
            && now.isBefore(known.asOf().plus(OLD));
    if (!fresh) {
      known = levels.at(now, promised);
      level = known;
    }
    return known;
  }

  @Override
  public List<Gauge> gauges() {
    ServiceLevel now = serviceLevel();
    return List.of(
        new Gauge(
            "meet_ideas_silent",
            "Ideas whose sender has heard nothing for too long",
            now.silentNow()),
        new Gauge(
            "meet_ideas_silence_alarms",
            "Alarms of the last twelve months that a sender had heard nothing",
            now.silenceAlarms()),
        new Gauge(
            "meet_ideas_unanswered",
            "Ideas whose sender has not answered in time",
            unanswered(ONE, Actor.SYSTEM).total()),
        new Gauge(
            "meet_ideas_worth_waking",
            "Paused ideas that somebody should look at again",
            watches.countWorthWaking()),
        new Gauge(
            "meet_decisions",
            "Ideas of the last twelve months that people have decided about",
            now.decisions()),
        days("0.5", now.medianDays()),
        days("0.9", now.p90Days()));
  }

  /** Not a number while nothing is decided. */
  private static Gauge days(String quantile, Integer days) {
    return new Gauge(
        "meet_decision_days",
        "Days from the day an idea came in to that of the first decision",
        Map.of("quantile", quantile),
        days == null ? Double.NaN : days);
  }

  private static void checkReads(Actor reader) {
    if (!reader.equals(Actor.SYSTEM) && Intake.READERS.stream().noneMatch(reader::has)) {
      throw new ForbiddenException("Only those who work with ideas read what waits");
    }
  }
}
