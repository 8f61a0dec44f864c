package se.meetmalmo.communications.core.internal.unit;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityUnit;

/** The parts of the city as the resource bank keeps them: there while it is. */
@Component
public final class CityUnits implements Units {
  private final CityCapacity capacity;

  @Activate
  public CityUnits(@Reference CityCapacity capacity) {
    this.capacity = capacity;
  }

  @Override
  public List<Unit> units() {
    return capacity.units(Actor.SYSTEM).stream().map(CityUnits::unit).toList();
  }

  private static Unit unit(CityUnit unit) {
    return new Unit(
        unit.id(),
        unit.name(),
        unit.themes(),
        unit.contacts().stream()
            .map(contact -> new Unit.Contact(contact.name(), contact.email()))
            .toList());
  }
}
