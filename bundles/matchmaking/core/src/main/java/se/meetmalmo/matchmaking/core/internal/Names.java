package se.meetmalmo.matchmaking.core.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Proposal;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Whom the few speak for that are shown, read anew; who has changed their mind meanwhile is not.
 */
@Component(service = Names.class)
public final class Names {
  private final ResourceBank bank;
  private final CityCapacity city;
  private final PoolComponent pool;

  @Activate
  public Names(
      @Reference ResourceBank bank, @Reference CityCapacity city, @Reference PoolComponent pool) {
    this.bank = bank;
    this.city = city;
    this.pool = pool;
  }

  /** Empty for one who can't be asked any more; the pool knows it then. */
  Optional<Proposal> proposal(Match match, Question question, Gate gate) {
    String id = match.candidate().id();
    if (match.candidate().source() == Candidate.Source.CITY_UNIT) {
      return city.unit(id, Actor.SYSTEM)
          .filter(CityUnit::canStaff)
          .map(unit -> new Proposal(match, unit.name()));
    }
    Optional<Proposal> proposal =
        bank.profile(id, Actor.SYSTEM)
            .filter(member -> member.isCandidate(question.topic(), gate.day()))
            .map(member -> new Proposal(match, member.organisation().name()));
    if (proposal.isEmpty()) {
      pool.renew(id);
    }
    return proposal;
  }
}
