package se.meetmalmo.matchmaking.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.staffing.Order;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/** The rules of putting groups together, as configured. */
@Component(service = Gates.class, configurationPid = "se.meetmalmo.matchmaking")
@Designate(ocd = Matching.class)
public final class Gates {
  private final Matching rules;
  private final Walls walls;
  private final Clock clock;
  private final Engagements engagements;

  @Activate
  public Gates(
      @Reference Clock clock,
      @Reference Engagements engagements,
      @Reference Walls walls,
      Matching rules) {
    this.clock = clock;
    this.engagements = engagements;
    this.rules = rules;
    this.walls = walls;
  }

  /**
   * @param conflicts names of organisations
   * @param asked who was asked about the idea already
   */
  public Gate gate(Question question, List<String> conflicts, Set<String> asked) {
    LocalDate day = LocalDate.now(clock.withZone(City.ZONE));
    Set<Long> conflicting = new HashSet<>();
    for (Side side : Side.values()) {
      conflicts.forEach(name -> conflicting.add(Organisations.number(name.strip(), side)));
    }
    Set<Long> bidders = walls.bidders(question, day);
    return new Gate(day, conflicting, bidders, engagements.all(), rules.coolDownDays(), asked);
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException when the sides do not fit the size
   */
  public Order.Seats seats(StaffingOrder order) {
    int city = order.city() > 0 ? order.city() : rules.citySeats();
    int business = order.business() > 0 ? order.business() : rules.businessSeats();
    new Validation()
        .check(
            city + business <= order.size(),
            FieldError.of(
                "size",
                "out-of-range",
                "has no room for " + city + " of the city and " + business + " of business",
                city + business))
        .orThrow();
    return new Order.Seats(order.size(), city, business, true);
  }

  /** How long whoever is invited has to answer. */
  public Duration answerWithin() {
    return Duration.ofDays(rules.answerDays());
  }

  /** When whoever is invited is reminded. */
  public Instant remindAt(Instant invitedAt, Instant answerBy) {
    Instant before = answerBy.minus(Duration.ofDays(rules.reminderDays()));
    Instant halfway = invitedAt.plus(Duration.between(invitedAt, answerBy).dividedBy(2));
    return before.isAfter(halfway) ? before : halfway;
  }

  public int leaderHours() {
    return rules.leaderHours();
  }
}
