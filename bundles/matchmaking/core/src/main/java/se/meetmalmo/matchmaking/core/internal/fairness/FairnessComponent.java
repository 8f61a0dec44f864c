package se.meetmalmo.matchmaking.core.internal.fairness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Fairness;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Engagements;
import se.meetmalmo.matchmaking.core.internal.PoolComponent;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore.Tally;
import se.meetmalmo.matchmaking.core.internal.pool.Pool.Alike;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.platform.City;
import se.meetmalmo.resourcebank.Industry;

/** Holds who was asked against who could have been. */
@Component(service = Fairness.class)
public final class FairnessComponent implements Fairness {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final String OTHER = "OTHER";

  /** Characters of a member's id; parts of the city have ids of their own kind. */
  private static final int MEMBER_ID = 36;

  private final PoolComponent pool;
  private final InvitationStore store;
  private final Engagements engagements;
  private final Clock clock;
  private Report known;

  @Activate
  public FairnessComponent(
      @Reference PoolComponent pool,
      @Reference InvitationStore store,
      @Reference Engagements engagements,
      @Reference Clock clock) {
    this.pool = pool;
    this.store = store;
    this.engagements = engagements;
    this.clock = clock;
  }

  @Override
  public synchronized Report report() {
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.at().plus(FRESH))) {
      known = report(now);
    }
    return known;
  }

  private Report report(Instant now) {
    Map<Kind, Shares> shares = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      shares.put(kind, new Shares());
    }
    long members = 0;
    for (Map.Entry<Alike, Long> alike : pool.pool().alike().entrySet()) {
      members += alike.getValue();
      add(shares, alike.getKey(), alike.getValue(), 0, 0);
    }
    long known =
        engagements.all().entrySet().stream()
            .filter(one -> one.getKey().length() == MEMBER_ID && !one.getValue().isNew())
            .count();
    shares.get(Kind.FIRST_TIME).add("NEW", Math.max(0, members - known), 0, 0);
    shares.get(Kind.FIRST_TIME).add("KNOWN", Math.min(known, members), 0, 0);
    long invited = 0;
    long others = 0;
    for (Tally tally : store.tally()) {
      invited += tally.invited();
      if (tally.origin().equals(Invitee.Origin.MEMBER.name())) {
        Alike alike =
            new Alike(Side.valueOf(tally.side()), tally.size(), tally.industry(), tally.area());
        add(shares, alike, 0, tally.invited(), tally.accepted());
        shares
            .get(Kind.FIRST_TIME)
            .add(tally.newcomer() ? "NEW" : "KNOWN", 0, tally.invited(), tally.accepted());
      } else {
        others += tally.invited();
      }
    }
    return new Report(
        now,
        shown(members),
        shown(invited),
        Shares.isFew(invited - others) ? null : shown(others),
        List.of(
            shares.get(Kind.SIZE).dimension(Kind.SIZE),
            shares.get(Kind.INDUSTRY).dimension(Kind.INDUSTRY),
            shares.get(Kind.AREA).dimension(Kind.AREA),
            shares.get(Kind.FIRST_TIME).dimension(Kind.FIRST_TIME)));
  }

  private static Long shown(long count) {
    return Shares.isFew(count) ? null : Long.valueOf(count);
  }

  /** People's own words are told by nobody else's: they are OTHER. */
  private static void add(
      Map<Kind, Shares> shares, Alike alike, long members, long invited, long accepted) {
    if (alike.side() == Side.BUSINESS) {
      String section = Industry.of(alike.industry()).map(Industry::section2007).orElse(OTHER);
      String area = City.AREAS.contains(alike.area()) ? alike.area() : OTHER;
      shares.get(Kind.SIZE).add(alike.size(), members, invited, accepted);
      shares
          .get(Kind.INDUSTRY)
          .add(section.isEmpty() ? OTHER : section, members, invited, accepted);
      shares.get(Kind.AREA).add(area, members, invited, accepted);
    }
  }
}
