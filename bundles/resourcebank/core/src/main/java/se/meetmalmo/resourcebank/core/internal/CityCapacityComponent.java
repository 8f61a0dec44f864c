package se.meetmalmo.resourcebank.core.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.CityCapacity;
import se.meetmalmo.resourcebank.CityGap;
import se.meetmalmo.resourcebank.CityGap.Reason;
import se.meetmalmo.resourcebank.CityUnit;
import se.meetmalmo.resourcebank.core.internal.store.CityStore;

/** The city's side. */
@Component(service = CityCapacity.class)
public final class CityCapacityComponent implements CityCapacity {
  private final CityStore store;

  @Activate
  public CityCapacityComponent(@Reference CityStore store) {
    this.store = store;
  }

  @Override
  public List<CityUnit> units(Actor reader) {
    return store.all().stream().map(unit -> seen(unit, reader)).toList();
  }

  @Override
  public Optional<CityUnit> unit(String id, Actor reader) {
    return store.find(id).map(unit -> seen(unit, reader));
  }

  private static CityUnit seen(CityUnit unit, Actor reader) {
    return Access.knowsContacts(reader) ? unit : unit.withoutContacts();
  }

  @Override
  public CityUnit set(CityUnit unit, Actor by) {
    Optional<CityUnit> before = store.find(unit.id());
    if (before.isPresent()) {
      Access.checkChanges(before.get(), unit, by);
    } else {
      Access.checkKeepsUnits(by);
    }
    return store.set(unit, by.name());
  }

  @Override
  public void remove(String id, Actor by) {
    Access.checkKeepsUnits(by);
    store.remove(id, by.name());
  }

  @Override
  public List<CityGap> missing(List<String> themes) {
    List<CityUnit> all = store.all();
    return themes.stream().flatMap(theme -> gap(theme, all).stream()).toList();
  }

  private static Optional<CityGap> gap(String theme, List<CityUnit> all) {
    List<CityUnit> knowing = all.stream().filter(unit -> unit.knows(theme)).toList();
    if (knowing.stream().anyMatch(CityUnit::canStaff)) {
      return Optional.empty();
    }
    List<String> names = knowing.stream().map(CityUnit::name).toList();
    return Optional.of(new CityGap(theme, reason(knowing), names));
  }

  private static Reason reason(List<CityUnit> knowing) {
    if (knowing.isEmpty()) {
      return Reason.NO_UNIT;
    }
    List<CityUnit> spoken = knowing.stream().filter(unit -> !unit.contacts().isEmpty()).toList();
    if (spoken.isEmpty()) {
      return Reason.NO_CONTACT;
    }
    return spoken.stream().allMatch(unit -> unit.groups() == null)
        ? Reason.NOT_STATED
        : Reason.NO_CAPACITY;
  }
}
