package se.meetmalmo.groups.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.groups.Engagement;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.GroupSummary;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.PublicGroup;
import se.meetmalmo.groups.Report;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.Review;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroup.State;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.groups.core.internal.store.GroupStore;
import se.meetmalmo.groups.core.internal.store.Kept;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.StaffDirectory;

/** Working groups as the business unit and anyone meet them. */
@Component(service = WorkingGroups.class)
public final class WorkingGroupsComponent implements WorkingGroups {
  private static final Logger LOG = LoggerFactory.getLogger(WorkingGroupsComponent.class);
  private final GroupStore store;
  private final Ideas ideas;
  private final Names names;
  private final Clock clock;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile StaffDirectory directory;

  @Activate
  public WorkingGroupsComponent(
      @Reference GroupStore store,
      @Reference Ideas ideas,
      @Reference Names names,
      @Reference Clock clock) {
    this.store = store;
    this.ideas = ideas;
    this.names = names;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
  }

  @Override
  public WorkingGroup form(FormGroup order, Actor by) {
    Access.checkWorks(by);
    Ideas.Known idea = ideas.toForm(order);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < order.places().size(); i++) {
      places.add(names.checked(order.places().get(i), "places[" + i + "]."));
    }
    Draft group = new Draft(blank(idea), clock.instant(), by.name());
    group.tell(Type.FORMED, "", List.of());
    places.forEach(place -> People.add(group, place));
    WorkingGroup formed = store.insert(group.toChange()).group();
    LOG.info("{} formed group {} for idea {}", by.name(), formed.id(), formed.ideaId());
    return formed;
  }

  private Kept blank(Ideas.Known idea) {
    WorkingGroup group =
        new WorkingGroup(
            Ids.next(),
            idea.id(),
            idea.title(),
            idea.language(),
            State.FORMED,
            Mandate.NONE,
            List.of(),
            "",
            clock.instant(),
            null,
            null,
            false,
            "",
            "",
            0);
    return new Kept(
        group, Checklists.ready(idea.language()), List.of(), 0, false, List.of(), List.of());
  }

  @Override
  public Optional<WorkingGroup> find(String groupId, Actor reader) {
    Access.checkReads(reader);
    return store.find(groupId).map(Kept::group);
  }

  @Override
  public Page<GroupSummary> list(GroupQuery query, Actor reader) {
    Access.checkReads(reader);
    return store.list(query, LocalDate.ofInstant(clock.instant(), City.ZONE));
  }

  @Override
  public List<Engagement> of(String memberOrUnitId) {
    return memberOrUnitId.isEmpty() ? List.of() : store.engagements(memberOrUnitId);
  }

  @Override
  public List<Engagement> engagements() {
    return store.engagements("");
  }

  @Override
  public Optional<PublicGroup> publicGroup(String groupId) {
    return store
        .find(groupId)
        .filter(kept -> kept.group().startedAt() != null && !kept.withheld())
        .map(kept -> Filing.open(kept, names));
  }

  @Override
  public Page<PublicGroup> publicGroups(GroupQuery query) {
    return store.started(query).map(kept -> Filing.open(kept, names));
  }

  @Override
  public List<String> supporters() {
    StaffDirectory present = directory;
    return present == null
        ? List.of()
        : READERS.stream()
            .flatMap(role -> present.having(role).stream())
            .distinct()
            .sorted()
            .toList();
  }

  @Override
  public WorkingGroup setMandate(String groupId, Mandate mandate, long expectedVersion, Actor by) {
    return change(groupId, by, group -> Course.mandate(group.expect(expectedVersion), mandate));
  }

  @Override
  public WorkingGroup setSupport(String groupId, String account, Actor by) {
    List<String> known = supporters();
    return change(groupId, by, group -> Course.support(group, account.strip(), known));
  }

  @Override
  public WorkingGroup add(String groupId, Place place, Actor by) {
    Place checked = names.checked(place, "");
    return change(groupId, by, group -> People.add(group, checked));
  }

  @Override
  public WorkingGroup remove(String groupId, String participantId, Actor by) {
    WorkingGroup group = change(groupId, by, draft -> People.leave(draft, participantId));
    store.close(participantId);
    return group;
  }

  @Override
  public WorkingGroup lead(String groupId, String participantId, Actor by) {
    return change(groupId, by, group -> People.lead(group, participantId));
  }

  @Override
  public WorkingGroup start(String groupId, ReportPlan plan, Actor by) {
    Access.checkWorks(by);
    store.find(groupId).ifPresent(kept -> startable(kept.group()));
    WorkingGroup started = change(groupId, by, group -> Course.start(group, plan));
    LOG.info("{} started group {}", by.name(), groupId);
    return started;
  }

  private void startable(WorkingGroup group) {
    if (group.state() == State.FORMED) {
      ideas.checkStart(group.ideaId());
    }
  }

  @Override
  public WorkingGroup plan(String groupId, ReportPlan plan, Actor by) {
    return change(groupId, by, group -> Reporting.replan(group, plan));
  }

  @Override
  public WorkingGroup stop(String groupId, String reason, Actor by) {
    WorkingGroup stopped = change(groupId, by, group -> Course.stop(group, reason));
    LOG.info("{} stopped group {}", by.name(), groupId);
    return stopped;
  }

  @Override
  public WorkingGroup dissolve(String groupId, String reason, Actor by) {
    return change(groupId, by, group -> Course.dissolve(group, reason));
  }

  @Override
  public Report review(String groupId, String reportId, Review review, Actor by) {
    AtomicReference<Report> reviewed = new AtomicReference<>();
    WorkingGroup group =
        change(
            groupId,
            by,
            draft -> reviewed.set(Reporting.review(draft, reportId, review, by.name())));
    if (group.state() == State.CLOSED) {
      LOG.info("{} closed group {}", by.name(), groupId);
    }
    return reviewed.get();
  }

  private WorkingGroup change(String groupId, Actor by, Consumer<Draft> how) {
    Access.checkWorks(by);
    Instant now = clock.instant();
    return store
        .change(
            groupId,
            kept -> {
              Draft group = new Draft(kept, now, by.name());
              how.accept(group);
              return group.toChange();
            })
        .group();
  }
}
