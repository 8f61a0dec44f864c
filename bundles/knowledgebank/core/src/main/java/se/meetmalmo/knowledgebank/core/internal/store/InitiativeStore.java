package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.meetmalmo.knowledgebank.Experience;
import se.meetmalmo.knowledgebank.ExperienceEntry;
import se.meetmalmo.platform.UnfitRowException;

/** Keeps initiatives. Each method is one transaction; rows, steps and events are kept together. */
public interface InitiativeStore {
  /**
   * Writes all or none.
   *
   * @throws se.meetmalmo.platform.ConflictException when one of those to be changed is at another
   *     version than its change was made for
   * @throws UnfitRowException when the database refuses a row, as for a key that is taken
   */
  void write(List<Change> changes);

  /**
   * Changes an initiative as {@code change} says, which sees all of it; an empty answer leaves it
   * as it is. It may be called again when the database made this transaction give way.
   *
   * @return as it is now
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   * @throws se.meetmalmo.platform.ConflictException when it was changed meanwhile
   */
  Whole change(String id, Function<Whole, Optional<Change>> change);

  /** {@link #change} that sees what a group had handed over before; empty when none had. */
  Whole report(String id, BiFunction<Whole, Optional<Handed>, Optional<Change>> change);

  Optional<Whole> find(String id);

  /** The initiative that a result or lesson belongs to. */
  Optional<String> initiativeOf(String experienceId);

  /** Those of the ids that there are, by id. */
  Map<String, Kept> byId(Collection<String> ids);

  /** The initiatives that are kept under these keys, by key; see {@link Kept#key}. */
  Map<String, Kept> byKey(Collection<String> keys);

  /** Initiatives in order of their last change, after the place given. */
  List<Kept> changedAfter(long changedAt, String id, int limit);

  /** Initiatives in order of id, which is that of coming in, after the one given. */
  List<Kept> after(String id, int limit);

  /** Results and lessons of these initiatives, oldest first. */
  List<ExperienceEntry> experiencesOf(Collection<String> initiativeIds);

  /** Results or lessons in order of id, which is that of coming in, after the one given. */
  List<ExperienceEntry> experiencesAfter(Experience.Kind kind, String id, int limit);

  /** How many results and lessons are published, of initiatives that are. */
  long publishedExperiences();

  /** Ids of initiatives whose owners are to be asked by then, the longest due first. */
  List<String> toAsk(Instant now, int limit);

  /**
   * Keeps a private link, and forgets those whose time is out.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such initiative
   */
  void addLink(String initiativeId, String hash, Instant expires, Instant now);

  /** The initiative behind a private link that has not expired. */
  Optional<String> linked(String hash, Instant now);
}
