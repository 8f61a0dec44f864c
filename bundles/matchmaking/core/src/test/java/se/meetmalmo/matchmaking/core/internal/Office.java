package se.meetmalmo.matchmaking.core.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.pool.Engagement;
import se.meetmalmo.matchmaking.core.internal.procurement.store.ProcurementStore;
import se.meetmalmo.matchmaking.procurement.Procurement;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Consent;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;

/** Matching put together by hand, over a bank and ideas that live in memory. */
public final class Office {
  public static final String IDEA = "M-2026-000001";
  public static final Instant NOW = Members.DAY.atStartOfDay(City.ZONE).plusHours(9).toInstant();

  public final Map<String, MemberProfile> members = new LinkedHashMap<>();
  public final Map<String, CityUnit> units = new LinkedHashMap<>();
  public final Map<String, Idea> ideas = new HashMap<>();
  public final PoolComponent pool;
  public final Questions questions;
  public final Scoring scoring = new Scoring();
  public final Gates gates;
  public final Crowds crowds;
  public final Seating seating;
  public final Map<String, Engagement> engaged = new HashMap<>();
  public final List<Procurement> procurements = new ArrayList<>();
  private Instant now = NOW;
  public final Clock clock = new Moving();
  public final ResourceBank bank = fake(ResourceBank.class, this::bank);
  public final CityCapacity city = fake(CityCapacity.class, this::city);
  public final Intake intake = fake(Intake.class, this::intake);
  public final MatchmakingComponent matchmaking;

  /** Where nobody was ever asked, and nothing is kept. */
  public Office() {
    this(fake(InvitationStore.class, Office::nobody));
  }

  public Office(InvitationStore store) {
    pool = new PoolComponent(bank);
    questions = new Questions(intake);
    Walls walls = new Walls(fake(ProcurementStore.class, this::procurements));
    gates = new Gates(clock, () -> Map.copyOf(engaged), walls, rules());
    crowds = new Crowds(pool, city, bank);
    Names names = new Names(bank, city, pool);
    Calls calls = new Calls(crowds, scoring, gates);
    Staffing staffing = new Staffing(calls, names);
    seating = new Seating(questions, gates, staffing, calls);
    matchmaking =
        new MatchmakingComponent(
            questions, gates, new Ranking(crowds, scoring, names), staffing, store);
  }

  public record Called(String name, Object[] arguments) {}

  public static <T> T fake(Class<T> type, Function<Called, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.apply(new Called(method.getName(), arguments))));
  }

  private Object bank(Called called) {
    return switch (called.name()) {
      case "profile" -> Optional.ofNullable(members.get(called.arguments()[0]));
      case "show" -> Optional.ofNullable(members.get(called.arguments()[0])).map(Office::whole);
      case "isMember" -> called.arguments()[0].toString().startsWith("member");
      case "members" -> {
        @SuppressWarnings("unchecked")
        Consumer<MemberProfile> visitor = (Consumer<MemberProfile>) called.arguments()[0];
        List.copyOf(members.values()).forEach(visitor);
        yield (long) members.size();
      }
      default -> throw new UnsupportedOperationException(called.name());
    };
  }

  private Object city(Called called) {
    return switch (called.name()) {
      case "units" -> List.copyOf(units.values());
      case "unit" -> Optional.ofNullable(units.get(called.arguments()[0]));
      case "missing" -> List.of();
      default -> throw new UnsupportedOperationException(called.name());
    };
  }

  private Object intake(Called called) {
    Idea idea = ideas.get(called.arguments()[0]);
    return switch (called.name()) {
      case "show" ->
          Optional.ofNullable(idea).map(found -> new IdeaCase(found, List.of(), List.of(), false));
      case "advance" -> {
        if (idea.status() != Status.ACCEPTED) {
          throw new ConflictException("Idea " + idea.caseNumber() + " is " + idea.status());
        }
        put(idea.caseNumber(), Status.STAFFING, idea.submission());
        yield null;
      }
      default -> throw new UnsupportedOperationException(called.name());
    };
  }

  /** The member's name is its number. */
  private static Member whole(MemberProfile one) {
    Registration said =
        new Registration(
            "Medlem " + one.id().substring(33),
            "member" + one.id().substring(33) + "@example.se",
            "",
            one.organisation(),
            one.interest(),
            one.capacity(),
            one.languages(),
            one.noticeDays(),
            false,
            "sv",
            "",
            "");
    return new Member(
        one.id(),
        one.status(),
        said,
        new Consent(false, "1", NOW, ""),
        one.pausedUntil(),
        Member.Origin.API,
        NOW,
        NOW,
        NOW,
        null,
        "",
        one.version());
  }

  private Object procurements(Called called) {
    if (!called.name().equals("since")) {
      throw new UnsupportedOperationException(called.name());
    }
    return procurements.stream()
        .filter(one -> one.runs((LocalDate) called.arguments()[0]))
        .toList();
  }

  private static Object nobody(Called called) {
    if (!called.name().equals("asked")) {
      throw new UnsupportedOperationException(called.name());
    }
    return Set.of();
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return City.ZONE;
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

  private static Matching rules() {
    return new Matching() {
      @Override
      public int citySeats() {
        return 2;
      }

      @Override
      public int businessSeats() {
        return 2;
      }

      @Override
      public int leaderHours() {
        return 8;
      }

      @Override
      public int coolDownDays() {
        return 60;
      }

      @Override
      public int answerDays() {
        return 7;
      }

      @Override
      public int reminderDays() {
        return 2;
      }

      @Override
      public Class<? extends Annotation> annotationType() {
        return Matching.class;
      }
    };
  }

  public Office idea(String caseNumber, List<String> themes, List<String> areas) {
    Submission said =
        new Submission(
            null, "Titel", "Text", "sv", null, null, "", "", themes, areas, "", true, "");
    return put(caseNumber, Status.ACCEPTED, said);
  }

  public Office put(String caseNumber, Status status, Submission said) {
    Idea idea =
        new Idea(
            "id-" + caseNumber,
            caseNumber,
            status,
            said,
            Assessment.undecided(""),
            Origin.values()[0],
            "1",
            NOW,
            NOW,
            NOW,
            "",
            null,
            1,
            false);
    ideas.put(caseNumber, idea);
    ideas.put(idea.id(), idea);
    return this;
  }

  /** Somebody with a broad interest. */
  public String member(Organisation.Kind kind, String organisation, int hours) {
    return member(kind, organisation, hours, Interest.BROAD);
  }

  public String member(Organisation.Kind kind, String organisation, int hours, Interest interest) {
    int number = members.size();
    String id = new UUID(7, number).toString();
    members.put(
        id,
        new MemberProfile(
            id,
            Member.Status.ACTIVE,
            new Organisation(
                organisation,
                kind,
                Integer.toString(41 + number % 3),
                Organisation.Size.values()[1 + number % 5],
                "Norr"),
            interest,
            new Capacity(1, hours),
            List.of("sv"),
            7,
            null,
            1));
    return id;
  }

  /** The member says something new, and the pool is told. */
  public void change(String id, Function<MemberProfile, MemberProfile> how) {
    members.computeIfPresent(id, (key, old) -> how.apply(old));
    MemberProfile now = members.get(id);
    pool.handle(
        new MemberEvent(
                id,
                MemberEvent.Type.CHANGED,
                NOW,
                now.status(),
                false,
                now.pausedUntil(),
                "sv",
                Member.Origin.API,
                now.version(),
                MemberEvent.MEMBER)
            .toJournal());
  }

  public static MemberProfile with(MemberProfile old, Interest interest, Member.Status status) {
    return new MemberProfile(
        old.id(),
        status,
        old.organisation(),
        interest,
        old.capacity(),
        old.languages(),
        old.noticeDays(),
        old.pausedUntil(),
        old.version() + 1);
  }

  public void unit(String id, String name, int groups, String... themes) {
    List<CityUnit.Contact> contacts =
        new ArrayList<>(List.of(new CityUnit.Contact("Kim", "kim@example.se", "", "")));
    units.put(
        id,
        new CityUnit(
            id,
            name,
            Organisation.Kind.ADMINISTRATION,
            List.of(themes),
            groups,
            contacts,
            null,
            1));
  }

  /** Two of the city, five of business, all different. */
  public Office town() {
    idea(IDEA, List.of("skola"), List.of("Norr"));
    unit("stadskontoret", "Stadskontoret", 2);
    member(Organisation.Kind.ADMINISTRATION, "Fritidsförvaltningen", 8);
    for (int i = 0; i < 5; i++) {
      member(Organisation.Kind.BUSINESS, "Bolag " + i + " AB", 6);
    }
    pool.fill();
    return this;
  }

  public static final Actor COORDINATOR = new Actor("karin", Set.of(Roles.COORDINATOR));
}
