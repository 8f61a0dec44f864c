package se.meetmalmo.groups.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupCalendar;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupFile;
import se.meetmalmo.groups.GroupWork;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.NewMeeting;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Person;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.groups.core.internal.store.Kept;
import se.meetmalmo.groups.core.internal.store.Link;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** The work of groups. */
@Component(service = GroupWork.class)
public final class GroupWorkComponent implements GroupWork {
  private final GroupStore store;
  private final Names names;
  private final Clock clock;

  @Activate
  public GroupWorkComponent(
      @Reference GroupStore store, @Reference Names names, @Reference Clock clock) {
    this.store = store;
    this.names = names;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public Optional<GroupFile> open(Key key) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), City.ZONE);
    if (key instanceof Key.Staff staff) {
      Access.checkReads(staff.actor());
      return store
          .find(staff.groupId())
          .map(kept -> Filing.whole(kept, store.history(staff.groupId()), names, today));
    }
    return behind((Key.Link) key)
        .map(
            own ->
                Filing.forParticipant(
                    own.kept, store.history(own.kept.group().id()), names, today));
  }

  /** Somebody in a group, who came by a link. */
  private record Own(Kept kept, Participant participant) {}

  private Optional<Own> behind(Key.Link link) {
    return store
        .link(Ids.hash(link.secret()))
        .filter(found -> !found.calendar())
        .flatMap(found -> store.find(found.groupId()).flatMap(kept -> own(kept, found)));
  }

  private static Optional<Own> own(Kept kept, Link link) {
    return kept.group().present().stream()
        .filter(one -> one.id().equals(link.participantId()))
        .findFirst()
        .map(one -> new Own(kept, one));
  }

  private Own find(Key.Link link) {
    return behind(link)
        .orElseThrow(() -> new NotFoundException("group", "behind this private link"));
  }

  @Override
  public Optional<Person> who(Key.Link link) {
    return behind(link).map(own -> names.person(own.participant));
  }

  @Override
  public List<ChecklistItem> setChecklist(Key key, List<ChecklistItem> items) {
    return change(
        key,
        group -> {
          Meetings.list(group, items);
          return group.checklist;
        });
  }

  @Override
  public List<ChecklistItem> tick(Key key, String itemId, boolean done) {
    return change(
        key,
        group -> {
          Meetings.tick(group, itemId, done);
          return group.checklist;
        });
  }

  @Override
  public Meeting meet(Key key, NewMeeting meeting) {
    return change(key, group -> Meetings.call(group, meeting));
  }

  @Override
  public Meeting change(Key key, String meetingId, NewMeeting meeting, long expectedSequence) {
    return change(key, group -> Meetings.change(group, meetingId, meeting, expectedSequence));
  }

  @Override
  public Meeting cancel(Key key, String meetingId) {
    return change(key, group -> Meetings.cancel(group, meetingId));
  }

  @Override
  public Report report(Key key, NewReport report) {
    return change(key, group -> Reporting.report(group, report));
  }

  /** By a coordinator or the leader. */
  private <T> T change(Key key, Function<Draft, T> how) {
    if (key instanceof Key.Staff staff) {
      Access.checkWorks(staff.actor());
      return change(staff.groupId(), staff.actor().name(), how);
    }
    Own own = find((Key.Link) key);
    Access.check(own.participant.leads(), "Only the group's leader does this");
    return change(own.kept.group().id(), GroupEvent.PARTICIPANT, how);
  }

  private <T> T change(String groupId, String by, Function<Draft, T> how) {
    Instant now = clock.instant();
    AtomicReference<T> done = new AtomicReference<>();
    store.change(
        groupId,
        kept -> {
          Draft group = new Draft(kept, now, by);
          done.set(how.apply(group));
          return group.toChange();
        });
    return done.get();
  }

  @Override
  public void leave(Key.Link link) {
    Own own = find(link);
    String id = own.participant.id();
    change(
        own.kept.group().id(),
        GroupEvent.PARTICIPANT,
        group -> {
          People.leave(group, id);
          return id;
        });
    store.close(id);
  }

  @Override
  public Person consent(Key.Link link, boolean named) {
    Own own = find(link);
    String id = own.participant.id();
    return change(
        own.kept.group().id(),
        GroupEvent.PARTICIPANT,
        group -> {
          People.consent(group, id, named);
          return names.person(People.find(group, id));
        });
  }

  @Override
  public String issueLink(Key.Staff key, String participantId) {
    Access.checkWorks(key.actor());
    boolean there =
        kept(key).group().present().stream().anyMatch(one -> one.id().equals(participantId));
    if (!there) {
      throw new NotFoundException("participant", participantId);
    }
    String secret = Ids.secret();
    String calendar = GroupWork.calendarOf(new Key.Link(secret));
    store.add(
        List.of(
            link(key, Ids.hash(secret), participantId, false),
            link(key, Ids.hash(calendar), participantId, true)),
        false);
    return secret;
  }

  private Kept kept(Key.Staff key) {
    return store
        .find(key.groupId())
        .orElseThrow(() -> new NotFoundException("group", key.groupId()));
  }

  private Link link(Key.Staff key, String hash, String participantId, boolean calendar) {
    return new Link(
        hash, key.groupId(), participantId, key.actor().name(), calendar, clock.instant());
  }

  @Override
  public String issueCalendar(Key.Staff key) {
    Access.checkReads(key.actor());
    kept(key);
    String secret = Ids.secret();
    store.add(List.of(link(key, Ids.hash(secret), "", true)), true);
    return secret;
  }

  @Override
  public Optional<GroupCalendar> calendar(String secret) {
    return store
        .link(Ids.hash(secret))
        .filter(Link::calendar)
        .flatMap(link -> store.find(link.groupId()))
        .map(kept -> new GroupCalendar(kept.group().id(), kept.group().title(), kept.meetings()));
  }
}
