package se.meetmalmo.matchmaking.core.internal.procurement.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.matchmaking.procurement.Procurement;

/** Keeps procurements. Each method is one transaction. Thread-safe. */
public interface ProcurementStore {
  /** Those that run on that day, or later; those that end last first. */
  List<Procurement> since(LocalDate day);

  Optional<Procurement> find(String id);

  /**
   * Keeps a new one, or changes one.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none of a version above 0
   * @throws se.meetmalmo.platform.ConflictException when it has another version than was seen
   */
  Procurement set(Procurement procurement, Instant now);
}
