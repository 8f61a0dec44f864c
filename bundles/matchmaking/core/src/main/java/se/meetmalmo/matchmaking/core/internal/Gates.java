package se.meetmalmo.matchmaking.core.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.staffing.Order;
import se.meetmalmo.matchmaking.spi.Engagements;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/** The rules of putting groups together, as configured. */
@Component(service = Gates.class, configurationPid = "se.meetmalmo.matchmaking")
@Designate(ocd = Matching.class)
public final class Gates {
  private final Matching rules;
  private final List<Bid> bids;
  private final Clock clock;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile Engagements engagements;

  @Activate
  public Gates(@Reference Clock clock, Matching rules) {
    this.clock = clock;
    this.rules = rules;
    this.bids =
        Arrays.stream(rules.bidders())
            .flatMap(lines -> Arrays.stream(lines.split(";")))
            .filter(line -> !line.isBlank())
            .map(Bid::read)
            .toList();
  }

  /**
   * @param conflicts names of organisations
   */
  Gate gate(Question question, List<String> conflicts) {
    LocalDate day = LocalDate.now(clock.withZone(City.ZONE));
    Set<Long> conflicting = new HashSet<>();
    for (Side side : Side.values()) {
      conflicts.forEach(name -> conflicting.add(Organisations.number(name.strip(), side)));
    }
    Set<Long> bidders =
        bids.stream()
            .filter(bid -> bid.concerns(question, day))
            .map(Bid::number)
            .collect(Collectors.toSet());
    Engagements there = engagements;
    return new Gate(
        day, conflicting, bidders, there == null ? Map.of() : there.all(), rules.coolDownDays());
  }

  /**
   * @throws se.meetmalmo.platform.InvalidInputException when the sides do not fit the size
   */
  Order.Seats seats(StaffingOrder order) {
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

  int leaderHours() {
    return rules.leaderHours();
  }
}
