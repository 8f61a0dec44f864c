package se.meetmalmo.communications.core.internal.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.meetmalmo.communications.core.internal.talk.store.Kept;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore.Change;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.communications.plan.TalkEvent;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.platform.City;

/**
 * What both sides are to be told of a talk now: what its activity says, held against what they were
 * told last. Asked twice it says nothing the second time.
 *
 * @param contacts marks of those who speak for the part of the city
 */
record Settlement(Activity activity, Set<String> contacts, Instant now) {
  /** Mark of our own side. */
  static final String OFFICE = "office";

  private static final Duration ONE_HOUR = Duration.ofHours(1);
  private static final int KEPT_DAYS = 90;
  private static final int KEPT_WITHOUT_DAY = 365;

  /** When the guest of an activity is erased: 90 days after its day, a year while it has none. */
  static Instant forgetAt(ActivityContent said, Instant now) {
    LocalDate last = said.until() == null ? said.day() : said.until();
    LocalDate until =
        last == null
            ? LocalDate.ofInstant(now, City.ZONE).plusDays(KEPT_WITHOUT_DAY)
            : last.plusDays(KEPT_DAYS);
    return until.atStartOfDay(City.ZONE).toInstant();
  }

  /** Empty when nothing is to be written. */
  Optional<Change> of(Kept kept) {
    ActivityContent said = activity.content();
    if (!Talk.isOne(said)) {
      return kept.state() == TalkState.INVITED ? Optional.of(cancelled(kept)) : Optional.empty();
    }
    Kept now = kept.of(Talk.unit(said), forgetAt(said, this.now));
    Change made =
        switch (activity.status()) {
          case IDEA, DRAFT -> new Change(now, List.of());
          case APPROVED, PUBLISHED -> invited(now, said);
          case EVALUATED -> held(now);
          case DROPPED ->
              now.state() == TalkState.INVITED ? cancelled(now) : new Change(now, List.of());
        };
    return made.now().equals(kept) ? Optional.empty() : Optional.of(made);
  }

  private Change invited(Kept kept, ActivityContent said) {
    if (said.day() == null || said.begins() == null || !end(said).isAfter(now)) {
      return new Change(kept, List.of());
    }
    boolean again = kept.state() == TalkState.INVITED;
    int sequence = kept.known().map(time -> time.sequence() + 1).orElse(0);
    TalkTime wanted =
        new TalkTime(
            activity.id(),
            said.title(),
            start(said),
            end(said),
            said.place(),
            said.link(),
            sequence,
            false,
            now);
    List<String> all = all(kept);
    if (again && kept.time().isAt(wanted)) {
      List<String> more = new ArrayList<>(all);
      more.removeAll(kept.told());
      Kept now = kept.at(TalkState.INVITED, kept.time(), all, kept.reminded());
      return more.isEmpty() ? new Change(kept, List.of()) : told(now, TalkEvent.Type.INVITED, more);
    }
    TalkEvent.Type type = again ? TalkEvent.Type.MOVED : TalkEvent.Type.INVITED;
    return told(kept.at(TalkState.INVITED, wanted, all, isNear(wanted)), type, all);
  }

  private List<String> all(Kept kept) {
    Set<String> all = new TreeSet<>();
    if (kept.guest().email().isEmpty()) {
      all.addAll(contacts);
    } else {
      all.add(UnitContacts.mark(kept.guest().email()));
    }
    all.add(OFFICE);
    return List.copyOf(all);
  }

  /** So near that the invitation is reminder enough. */
  private boolean isNear(TalkTime time) {
    LocalDate tomorrow = LocalDate.ofInstant(now, City.ZONE).plusDays(1);
    return !LocalDate.ofInstant(time.start(), City.ZONE).isAfter(tomorrow);
  }

  private Change cancelled(Kept kept) {
    TalkTime was = kept.time();
    TalkTime off =
        new TalkTime(
            was.activity(),
            was.title(),
            was.start(),
            was.end(),
            was.place(),
            was.link(),
            was.sequence() + 1,
            true,
            now);
    Kept now = kept.at(TalkState.CANCELLED, off, kept.told(), true);
    return was.end().isAfter(this.now)
        ? told(now, TalkEvent.Type.CANCELLED, kept.told())
        : new Change(now, List.of());
  }

  private Change held(Kept kept) {
    return kept.state() == TalkState.HELD
        ? new Change(kept, List.of())
        : told(
            kept.at(TalkState.HELD, kept.time(), kept.told(), true),
            TalkEvent.Type.HELD,
            List.of());
  }

  /** That both sides are reminded; empty when the talk stands no more, or they were. */
  Optional<Change> reminded(Kept kept) {
    boolean stands =
        activity.status() == ActivityStatus.APPROVED
            || activity.status() == ActivityStatus.PUBLISHED;
    return stands && kept.state() == TalkState.INVITED && !kept.reminded()
        ? Optional.of(told(kept.nowReminded(), TalkEvent.Type.REMINDED, kept.told()))
        : Optional.empty();
  }

  private Change told(Kept kept, TalkEvent.Type type, List<String> to) {
    LocalDate day =
        kept.known()
            .map(time -> LocalDate.ofInstant(time.start(), City.ZONE))
            .orElse(activity.content().day());
    int sequence = kept.known().map(TalkTime::sequence).orElse(0);
    TalkEvent event =
        new TalkEvent(type, activity.id(), kept.unit(), day, sequence, to, kept.guest().language());
    return new Change(kept, List.of(event.toJournal(now)));
  }

  private static Instant start(ActivityContent said) {
    return at(said.day().atTime(said.begins()));
  }

  /** An hour after it begins where nobody has said otherwise. */
  private static Instant end(ActivityContent said) {
    LocalDate last = said.until() == null ? said.day() : said.until();
    return said.ends() == null
        ? at(last.atTime(said.begins())).plus(ONE_HOUR)
        : at(last.atTime(said.ends()));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(City.ZONE).toInstant();
  }
}
