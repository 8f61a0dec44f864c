package se.meetmalmo.groups.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.groups.ChecklistItem;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupEvent.Recipient;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.Meeting;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportDue;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.groups.core.internal.store.Change;
import se.meetmalmo.groups.core.internal.store.Kept;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;

/** A group while it is being changed: what it becomes, and what is told of it. One thread's. */
final class Draft {
  private final WorkingGroup before;
  final Kept kept;
  final Instant now;
  private final String by;
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private final List<GroupEvent> events = new ArrayList<>();
  final List<Participant> people;
  List<ChecklistItem> checklist;
  List<ReportDue> dues;
  Mandate mandate;
  String support;
  String reason;
  String initiativeId;
  Instant startedAt;
  boolean stopped;
  boolean withheld;
  int reminded;
  private State state;
  private Instant endedAt;

  /**
   * @param by name of the account, {@code system} or {@link GroupEvent#PARTICIPANT}
   */
  Draft(Kept kept, Instant now, String by) {
    this.kept = kept;
    this.before = kept.group();
    this.now = now;
    this.by = by;
    people = new ArrayList<>(before.people());
    checklist = kept.checklist();
    dues = kept.dues();
    mandate = before.mandate();
    support = before.support();
    reason = before.reason();
    initiativeId = before.initiativeId();
    startedAt = before.startedAt();
    stopped = before.stopped();
    withheld = kept.withheld();
    reminded = kept.reminded();
    state = before.state();
    endedAt = before.endedAt();
  }

  String id() {
    return before.id();
  }

  State state() {
    return state;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, City.ZONE);
  }

  /**
   * @throws ConflictException when it was changed since that version was read; -1 for whichever
   */
  Draft expect(long version) {
    if (version >= 0 && version != before.version()) {
      throw new ConflictException(
          "Group %s is at version %d, not %d: read it again"
              .formatted(id(), before.version(), version));
    }
    return this;
  }

  /**
   * @throws ConflictException when it is in none of these states
   */
  Draft in(String what, State... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new ConflictException(
          "Group %s is %s: %s".formatted(id(), state, what),
          List.of(allowed).stream().map(State::name).toList());
    }
    return this;
  }

  /** Not over yet. */
  Draft alive() {
    return in("nothing of it changes any more", State.FORMED, State.RUNNING, State.STOPPED);
  }

  /** Goes on to a state, and tells all who are in it. */
  Draft become(State next, Type type) {
    state = next;
    endedAt = next.isOver() ? now : null;
    return tell(type, "", present());
  }

  List<Participant> present() {
    return people.stream().filter(Participant::stays).toList();
  }

  /** The leader, or nobody. */
  List<Participant> leader() {
    return people.stream().filter(Participant::leads).toList();
  }

  void put(Meeting meeting) {
    meetings.add(meeting);
  }

  void put(Report report) {
    reports.add(report);
  }

  Draft tell(Type type, String about, List<Participant> to) {
    return tell(type, about, null, to);
  }

  /**
   * @param due null for none
   */
  Draft tell(Type type, String about, LocalDate due, List<Participant> to) {
    events.add(
        new GroupEvent(
            id(),
            before.ideaId(),
            type,
            now,
            state,
            about,
            due,
            to.stream().map(one -> new Recipient(one.id(), one.place().language())).toList(),
            by));
    return this;
  }

  Change toChange() {
    WorkingGroup after =
        new WorkingGroup(
            id(),
            before.ideaId(),
            before.title(),
            before.language(),
            state,
            mandate,
            people,
            support,
            before.formedAt(),
            startedAt,
            endedAt,
            stopped,
            reason,
            initiativeId,
            before.version() + 1);
    return new Change(
        new Kept(after, checklist, dues, reminded, withheld, List.of(), List.of()),
        meetings,
        reports,
        events);
  }
}
