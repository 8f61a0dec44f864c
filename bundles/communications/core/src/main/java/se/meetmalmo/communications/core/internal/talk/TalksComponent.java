package se.meetmalmo.communications.core.internal.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.core.internal.plan.store.PlanStore;
import se.meetmalmo.communications.core.internal.talk.store.Kept;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore;
import se.meetmalmo.communications.core.internal.talk.store.TalkStore.Change;
import se.meetmalmo.communications.core.internal.unit.UnitContacts;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.Plan;
import se.meetmalmo.communications.plan.Talk;
import se.meetmalmo.communications.plan.TalkGuest;
import se.meetmalmo.communications.plan.TalkState;
import se.meetmalmo.communications.plan.TalkTime;
import se.meetmalmo.communications.plan.Talks;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.journal.JournalEvent;

/** Talks: whom they are with, and what both sides are told of them. */
@Component(service = {Talks.class, TalksComponent.class})
public final class TalksComponent implements Talks {
  /** Type of the event that somebody has said whom a talk is with. */
  static final String GUEST_KEPT = "TalkGuestKept";

  private static final Duration MONTH = Duration.ofDays(31);
  private static final int MOST = 200;
  private static final int ID_LENGTH = 36;
  private final TalkStore store;
  private final PlanStore plan;
  private final UnitContacts contacts;
  private final Site site;
  private final Clock clock;

  @Activate
  public TalksComponent(
      @Reference TalkStore store,
      @Reference PlanStore plan,
      @Reference UnitContacts contacts,
      @Reference Site site,
      @Reference Clock clock) {
    this.store = store;
    this.plan = plan;
    this.contacts = contacts;
    this.site = site;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Optional<Talk> find(String activity, Actor reader) {
    check(reader, Plan.READERS, "Only staff who work with the communications plan see its talks");
    return activity(activity).filter(found -> Talk.isOne(found.content())).map(this::talk);
  }

  private Talk talk(Activity activity) {
    Optional<Kept> kept = store.find(activity.id());
    TalkGuest guest = kept.map(Kept::guest).orElse(TalkGuest.NOBODY);
    return new Talk(
        activity.id(),
        guest,
        kept.map(Kept::state).orElse(TalkState.PLANNED),
        of(activity).size(),
        kept.flatMap(Kept::known).orElse(null));
  }

  private Set<String> of(Activity activity) {
    return Talk.isOne(activity.content())
        ? contacts.of(Talk.unit(activity.content())).keySet()
        : Set.of();
  }

  @Override
  public Talk keep(String id, TalkGuest guest, Actor by) {
    check(by, Plan.WRITERS, "Only communicators, coordinators and project leaders plan talks");
    Activity activity = activity(id).orElseThrow(() -> new NotFoundException("activity", id));
    if (!Talk.isOne(activity.content())) {
      throw new ConflictException(
          "Activity %s is no INTERVIEW about city-unit:KEY, so it is with nobody".formatted(id));
    }
    Instant now = clock.instant();
    Instant until = Settlement.forgetAt(activity.content(), now);
    JournalEvent event = JournalEvent.of(Activity.subject(id), GUEST_KEPT, now, "{}");
    store.change(id, kept -> Optional.of(new Change(kept.with(guest, until), List.of(event))));
    return talk(activity);
  }

  private Optional<Activity> activity(String id) {
    return id.length() > ID_LENGTH ? Optional.empty() : plan.find(id);
  }

  /** Tells both sides what they don't know yet of an activity. */
  void settle(String id) {
    activity(id)
        .map(found -> new Settlement(found, of(found), clock.instant()))
        .ifPresent(now -> store.change(id, now::of));
  }

  /**
   * Reminds both sides of a talk.
   *
   * @return whether they had not been
   */
  boolean remind(String id) {
    return activity(id)
        .map(found -> new Settlement(found, Set.of(), clock.instant()))
        .filter(now -> store.change(id, now::reminded))
        .isPresent();
  }

  @Override
  public List<TalkTime> agreed() {
    return store.agreed(clock.instant().minus(MONTH), MOST);
  }

  @Override
  public Optional<TalkTime> invitation(String secret) {
    return store.behind(Ids.hash(secret)).flatMap(Kept::known);
  }

  @Override
  public String calendar(TalkTime time) {
    return TalkCalendar.of(time, site.url("/"));
  }

  private static void check(Actor by, Set<String> roles, String otherwise) {
    if (!by.equals(Actor.SYSTEM) && roles.stream().noneMatch(by::has)) {
      throw new ForbiddenException(otherwise);
    }
  }
}
