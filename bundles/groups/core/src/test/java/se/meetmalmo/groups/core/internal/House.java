package se.meetmalmo.groups.core.internal;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.groups.GroupQuery;
import se.meetmalmo.groups.Key;
import se.meetmalmo.groups.Mandate;
import se.meetmalmo.groups.NewReport;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.Place.Role;
import se.meetmalmo.groups.ReportPlan;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.core.internal.store.JpaGroupStore;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.GroupReport;
import se.meetmalmo.knowledgebank.Initiative;
import se.meetmalmo.knowledgebank.InitiativeEntry;
import se.meetmalmo.knowledgebank.KnowledgeBank;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.platform.StaffDirectory;
import se.meetmalmo.platform.store.testing.StoreFixture;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Consent;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Working groups on a database in memory, with neighbours that live in memory, at a time of its
 * own.
 */
public final class House implements AutoCloseable {
  public static final Actor COORDINATOR = new Actor("karin", Set.of(Roles.COORDINATOR));
  public static final Actor LEADER = new Actor("petra", Set.of(Roles.PROJECT_LEADER));
  public static final Site SITE = path -> URI.create("https://meet.example.se" + path);
  public static final Mandate MANDATE =
      new Mandate("Tio praktikplatser", "Restauranger i Malmö", "Ett halvår", "40 timmar", "Allt");
  public static final NewReport LAST =
      new NewReport(
          NewReport.Kind.FINAL,
          "Vi prövade en delad handledare",
          "Nio unga fick jobb",
          "Att ses varje vecka",
          "Börja i juli",
          120_000L,
          9,
          List.of());

  private Instant now =
      LocalDate.of(2026, 11, 23).atTime(LocalTime.of(9, 0)).atZone(City.ZONE).toInstant();
  public final Clock clock = new Moving();
  public final StoreFixture fixture = StoreFixture.open("groups", "db/groups.xml");
  public final JpaGroupStore store = new JpaGroupStore(fixture.jpa(), fixture.journal());
  public final Ideas known = new Ideas();
  public final Names names = new Names();
  public final WorkingGroupsComponent groups;
  public final GroupWorkComponent work;
  public final Results results;
  public final List<GroupEvent> events = new ArrayList<>();
  public final List<String> journal = new ArrayList<>();
  public final Map<String, Idea> ideas = new HashMap<>();
  public final Map<String, Member> members = new LinkedHashMap<>();
  public final List<GroupReport> published = new ArrayList<>();

  public House() {
    Intake intake = fake(Intake.class, this::intake);
    known.intake = intake;
    names.bank = fake(ResourceBank.class, this::bank);
    names.city = fake(CityCapacity.class, House::city);
    groups = new WorkingGroupsComponent(store, known, names, clock);
    groups.directory = fake(StaffDirectory.class, called -> List.of("karin"));
    work = new GroupWorkComponent(store, names, clock);
    results = new Results(store, fake(KnowledgeBank.class, this::knowledge), names, known, clock);
    fixture.handler(
        "test",
        event -> {
          journal.add(event.data());
          events.add(GroupEvent.of(event));
        });
    fixture.handler("ideas", new IdeaMover(intake));
    fixture.handler("results", new ResultPublisher(results));
    idea("idea-1", "M-2026-000001", Status.ACCEPTED);
    member("anna", "Anna Ek", "Ek Bygg AB", Organisation.Kind.BUSINESS, true);
    member("bo", "Bo Tyst", "Tysta AB", Organisation.Kind.BUSINESS, false);
  }

  /** What a fake was asked. */
  public record Called(String name, Object[] arguments) {}

  public static <T> T fake(Class<T> type, Function<Called, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.apply(new Called(method.getName(), arguments))));
  }

  private Object intake(Called called) {
    return switch (called.name()) {
      case "show" ->
          ideas.values().stream()
              .filter(idea -> List.of(idea.id(), idea.caseNumber()).contains(called.arguments()[0]))
              .findFirst()
              .map(idea -> new IdeaCase(idea, List.of(), List.of(), false));
      case "advance" -> {
        Idea idea = ideas.get(called.arguments()[0]);
        Status next =
            switch ((Milestone) called.arguments()[1]) {
              case STAFF -> Status.STAFFING;
              case FORM_GROUP -> Status.IN_GROUP;
              case REPORT -> Status.REPORTED;
              case PUBLISH -> Status.PUBLISHED;
            };
        idea(idea.id(), idea.caseNumber(), next);
        yield new IdeaCase(ideas.get(idea.id()), List.of(), List.of(), false);
      }
      default -> throw new UnsupportedOperationException(called.name());
    };
  }

  private Object bank(Called called) {
    if (!called.name().equals("show")) {
      throw new UnsupportedOperationException(called.name());
    }
    return Optional.ofNullable(members.get(called.arguments()[0]));
  }

  private static Object city(Called called) {
    return called.name().equals("unit") && "fritid".equals(called.arguments()[0])
        ? Optional.of(
            new CityUnit(
                "fritid",
                "Fritidsförvaltningen",
                Organisation.Kind.ADMINISTRATION,
                List.of(),
                null,
                List.of(),
                null,
                1))
        : Optional.empty();
  }

  private Object knowledge(Called called) {
    GroupReport report = (GroupReport) called.arguments()[0];
    published.add(report);
    Initiative initiative =
        new Initiative(
            "initiative-1",
            report.initiative(),
            se.meetmalmo.knowledgebank.State.PUBLISHED,
            se.meetmalmo.knowledgebank.Origin.OWN_GROUP,
            GroupReport.SOURCE,
            report.groupId(),
            report.ideaId(),
            Freshness.FRESH,
            now,
            now,
            now,
            null,
            null,
            1);
    return new InitiativeEntry(initiative, List.of(), List.of(), List.of());
  }

  public void idea(String id, String caseNumber, Status status) {
    Submission said =
        new Submission(
            null,
            "Delad handledare",
            "Text",
            "sv",
            null,
            null,
            "",
            "",
            List.of("arbete"),
            List.of(),
            "",
            true,
            "");
    ideas.put(
        id,
        new Idea(
            id,
            caseNumber,
            status,
            said,
            Assessment.undecided(""),
            Origin.values()[0],
            "1",
            now,
            now,
            now,
            "",
            null,
            1,
            false));
  }

  public void member(
      String id, String name, String organisation, Organisation.Kind kind, boolean named) {
    Registration said =
        new Registration(
            name,
            id + "@example.se",
            "",
            new Organisation(organisation, kind, "", null, ""),
            null,
            null,
            List.of(),
            0,
            named,
            "en",
            "",
            "");
    members.put(
        id,
        new Member(
            id,
            Member.Status.ACTIVE,
            said,
            new Consent(named, "2026-1", now, ""),
            null,
            Member.Origin.API,
            now,
            now,
            now,
            null,
            "",
            1));
  }

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, City.ZONE);
  }

  /** Days go by, and each morning what is due is done. */
  public void pass(int days) {
    for (int i = 0; i < days; i++) {
      now = now.plusSeconds(86_400);
      new ReportSweep(store).run(now);
    }
  }

  public void wait(java.time.Duration time) {
    now = now.plus(time);
  }

  /** Also what handlers have written while they were handed something. */
  private void handOver() {
    int before;
    do {
      before = events.size();
      fixture.dispatch();
    } while (events.size() > before);
  }

  /** Types of all events so far, in order. */
  public List<GroupEvent.Type> told() {
    handOver();
    return events.stream().map(GroupEvent::type).toList();
  }

  /** Anna of business, Cilla of the city; nobody leads. */
  public WorkingGroup form() {
    return groups.form(
        new FormGroup(
            "idea-1",
            List.of(
                Place.ofMember(Side.BUSINESS, Role.MEMBER, "anna"),
                Place.ofMember(Side.BUSINESS, Role.MEMBER, "bo"),
                cilla())),
        COORDINATOR);
  }

  public static Place cilla() {
    return new Place(
        Side.CITY, Role.MEMBER, "", "fritid", "Cilla Stad", "", "cilla@malmo.example", "", "sv");
  }

  /** One that works, led by Anna, who owes its last report in a month. */
  public WorkingGroup started() {
    WorkingGroup group = form();
    groups.lead(group.id(), participant(group, "anna"), COORDINATOR);
    groups.setMandate(group.id(), MANDATE, -1, COORDINATOR);
    return groups.start(
        group.id(), new ReportPlan(today().plusDays(30), 0, today().plusDays(30)), COORDINATOR);
  }

  /** Id in the group of a member; of the one who is none, for an empty id. */
  public static String participant(WorkingGroup group, String member) {
    return group.people().stream()
        .filter(one -> one.place().memberId().equals(member))
        .findFirst()
        .orElseThrow()
        .id();
  }

  public Key.Link link(WorkingGroup group, String member) {
    return new Key.Link(work.issueLink(staff(group), participant(group, member)));
  }

  public static Key.Staff staff(WorkingGroup group) {
    return new Key.Staff(group.id(), COORDINATOR);
  }

  public static GroupQuery all() {
    return new GroupQuery("", List.of(), "", new PageRequest(0, 20));
  }

  public Status status() {
    handOver();
    return ideas.get("idea-1").status();
  }

  @Override
  public void close() {
    fixture.close();
  }
}
