package se.meetmalmo.resourcebank.core.internal.mail;

import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.spi.AudienceCount;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.Organisation.Kind;
import se.meetmalmo.resourcebank.core.internal.store.MemberLists;

/** Those whom the bank knows: its members, the businesses among them, the parts of the city. */
@Component
public final class BankAudiences implements AudienceCount {
  private final MemberLists members;
  private final CityCapacity city;

  @Activate
  public BankAudiences(@Reference MemberLists members, @Reference CityCapacity city) {
    this.members = members;
    this.city = city;
  }

  @Override
  public OptionalLong count(Audience audience) {
    return switch (audience.segment()) {
      case BANK_MEMBERS ->
          OptionalLong.of(members.countActive(audience.themes(), audience.areas()));
      case BUSINESSES ->
          OptionalLong.of(members.countBusinesses(audience.themes(), audience.areas()));
      case ADMINISTRATIONS -> units(audience, Kind.ADMINISTRATION);
      case CITY_COMPANIES -> units(audience, Kind.CITY_COMPANY);
      default -> OptionalLong.empty();
    };
  }

  /** They work in all of the city. */
  private OptionalLong units(Audience audience, Kind kind) {
    return audience.areas().isEmpty()
        ? OptionalLong.of(
            city.units(Actor.SYSTEM).stream()
                .filter(unit -> unit.kind() == kind)
                .filter(
                    unit ->
                        audience.themes().isEmpty()
                            || audience.themes().stream().anyMatch(unit::knows))
                .count())
        : OptionalLong.empty();
  }
}
