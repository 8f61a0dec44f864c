package se.meetmalmo.resourcebank.core.internal.store;

import java.util.List;
import java.util.Optional;
import se.meetmalmo.resourcebank.CityUnit;

/** Keeps the parts of the city. Each method is one transaction. Thread-safe. */
public interface CityStore {
  List<CityUnit> all();

  Optional<CityUnit> find(String id);

  /**
   * Keeps a new one or changes one, and tells of it.
   *
   * @throws se.meetmalmo.platform.ConflictException when it has another version than was seen
   */
  CityUnit set(CityUnit unit, String by);

  /**
   * @throws se.meetmalmo.platform.NotFoundException when there is none
   */
  void remove(String id, String by);
}
