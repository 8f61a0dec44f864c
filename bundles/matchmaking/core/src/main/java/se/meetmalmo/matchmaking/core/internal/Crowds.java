package se.meetmalmo.matchmaking.core.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.pool.Pool;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.Capacity;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.Interest;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.ResourceBank;

/** Members and parts of the city alike, as far as they matter to a question. */
@Component(service = Crowds.class)
public final class Crowds {
  private final PoolComponent pool;
  private final CityCapacity city;
  private final ResourceBank bank;

  @Activate
  public Crowds(
      @Reference PoolComponent pool, @Reference CityCapacity city, @Reference ResourceBank bank) {
    this.pool = pool;
    this.city = city;
    this.bank = bank;
  }

  /** Those who may be seated, the best of the members first. */
  List<Looked> best(Question question, Gate gate, int most) {
    List<Looked> all = new ArrayList<>(pool.pool().best(question, gate, most));
    units(question, gate).stream().filter(unit -> unit.barred().isEmpty()).forEach(all::add);
    return all;
  }

  /**
   * Everybody who can make a difference to a group.
   *
   * @param barredToo also those who may not be seated
   */
  Pool.Crowd crowd(Question question, Gate gate, int size, int leaderHours, boolean barredToo) {
    Pool.Crowd crowd = pool.pool().crowd(question, gate, size, leaderHours, barredToo);
    List<Looked> all = new ArrayList<>(crowd.people());
    long[][] counts = crowd.counts();
    for (Looked unit : units(question, gate)) {
      count(counts[Side.CITY.ordinal()], unit.barred());
      if (barredToo || unit.barred().isEmpty()) {
        all.add(unit);
      }
    }
    return new Pool.Crowd(all, counts);
  }

  private static void count(long[] side, Set<Constraint> barred) {
    List<Constraint> filters = Pool.filters();
    side[0]++;
    for (int i = 0; i < filters.size() && !barred.contains(filters.get(i)); i++) {
      side[i + 1]++;
    }
  }

  /** A part of the city that has somebody to speak with, and has said that it can staff groups. */
  private List<Looked> units(Question question, Gate gate) {
    return city.units(Actor.SYSTEM).stream()
        .filter(CityUnit::canStaff)
        .map(unit -> looked(unit, question, gate))
        .toList();
  }

  /**
   * One member, or part of the city, whether or not they may be seated.
   *
   * @return empty when there is nobody of that id who could ever be asked
   */
  public Optional<Looked> one(String id, Question question, Gate gate) {
    Optional<CityUnit> unit = city.unit(id, Actor.SYSTEM);
    return unit.isPresent()
        ? unit.filter(CityUnit::canStaff).map(one -> looked(one, question, gate))
        : bank.profile(id, Actor.SYSTEM)
            .filter(one -> one.status() == Member.Status.ACTIVE)
            .map(one -> looked(one, question, gate));
  }

  private static Looked looked(MemberProfile member, Question question, Gate gate) {
    Interest wants = member.interest();
    Set<Constraint> barred = EnumSet.noneOf(Constraint.class);
    if (!wants.accepts(question.topic())) {
      barred.add(Constraint.INTEREST);
    }
    if (!member.isAvailable(gate.day())) {
      barred.add(Constraint.AVAILABILITY);
    }
    Side side = Side.of(member.organisation().kind());
    long organisation = Organisations.number(member.organisation().name(), side);
    int room = member.capacity().groups();
    barred.addAll(gate.bars(member.id(), organisation, room));
    Candidate candidate =
        new Candidate(
            member.id(),
            Candidate.Source.MEMBER,
            side,
            member.organisation().industry(),
            member.organisation().size(),
            member.organisation().area(),
            new Candidate.Wants(
                wants.scope(), wants.themes(), wants.areas(), wants.industries(), wants.forms()),
            member.capacity(),
            member.languages(),
            member.noticeDays());
    int places = Math.max(0, room - gate.of(member.id()).taken());
    return new Looked(candidate, organisation, barred, places, gate.isNewcomer(member.id()), 0);
  }

  private static Looked looked(CityUnit unit, Question question, Gate gate) {
    Interest wants =
        unit.themes().isEmpty()
            ? Interest.BROAD
            : new Interest(
                Interest.Scope.TOPICS, unit.themes(), List.of(), List.of(), List.of(), "");
    Set<Constraint> barred = EnumSet.noneOf(Constraint.class);
    if (!wants.accepts(question.topic())) {
      barred.add(Constraint.INTEREST);
    }
    long organisation = Organisations.number(unit.name(), Side.CITY);
    barred.addAll(gate.bars(unit.id(), organisation, unit.groups()));
    Candidate candidate =
        new Candidate(
            unit.id(),
            Candidate.Source.CITY_UNIT,
            Side.CITY,
            "",
            Organisation.Size.UNKNOWN,
            "",
            new Candidate.Wants(wants.scope(), unit.themes(), List.of(), List.of(), List.of()),
            new Capacity(unit.groups(), 0),
            List.of(),
            0);
    int places = unit.groups() - gate.of(unit.id()).taken();
    return new Looked(
        candidate, organisation, barred, Math.max(0, places), gate.isNewcomer(unit.id()), 0);
  }
}
