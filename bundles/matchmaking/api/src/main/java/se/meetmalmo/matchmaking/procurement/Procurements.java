package se.meetmalmo.matchmaking.procurement;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;

/**
 * The wall between procurements and groups: a company that bids is told nothing, and gives no
 * advice, on what is bought. Thread-safe; each method is one transaction. For coordinators and
 * {@link Actor#SYSTEM}, and {@link se.meetmalmo.platform.ForbiddenException} for everybody else.
 */
@ProviderType
public interface Procurements {
  /**
   * Those that end last first.
   *
   * @param endedToo also those that are over
   */
  List<Procurement> list(boolean endedToo, Actor reader);

  Optional<Procurement> find(String id, Actor reader);

  /** Those that run and are about an idea, by id or case number. */
  List<Procurement> concerning(String idea, Actor reader);

  /**
   * Keeps a new one, with an id, or changes one. It counts from the next question on; who has a
   * seat already is shown to the coordinator, and no group is formed with them.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none of that id
   * @throws se.meetmalmo.platform.ConflictException when it has changed meanwhile
   */
  Procurement set(Procurement procurement, Actor by);

  /**
   * Ends one: yesterday was its last day. One that is over stays as it is.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none
   */
  Procurement end(String id, Actor by);
}
