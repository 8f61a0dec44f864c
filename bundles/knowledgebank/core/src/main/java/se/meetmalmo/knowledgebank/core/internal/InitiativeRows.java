package se.meetmalmo.knowledgebank.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.store.Change;
import se.meetmalmo.knowledgebank.core.internal.store.InitiativeStore;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;
import se.meetmalmo.knowledgebank.core.internal.store.Whole;
import se.meetmalmo.platform.DomainException;

/** Takes in many initiatives in one transaction. Thread-safe. */
@Component(service = InitiativeRows.class)
public final class InitiativeRows {
  private final InitiativeStore store;
  private final Shelf shelf;
  private final Clock clock;

  @Activate
  public InitiativeRows(
      @Reference InitiativeStore store, @Reference Shelf shelf, @Reference Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * A row that was heard.
   *
   * @param origin of a new one
   * @param says what it says, given what is known of it; null for what is new
   */
  public record Heard(
      int line,
      String source,
      String externalId,
      Origin origin,
      UnaryOperator<InitiativeProfile> says) {}

  /**
   * What became of rows.
   *
   * @param refused line → why; all others are in
   */
  public record Outcome(
      int created, int updated, int unchanged, Map<Integer, DomainException> refused) {}

  /**
   * Writes all that can be written, or, where the database refuses one of them, none.
   *
   * @throws se.meetmalmo.platform.UnfitRowException see there
   * @throws se.meetmalmo.platform.ConflictException when somebody changes one of them meanwhile
   */
  public Outcome write(List<Heard> rows, String by, boolean dryRun) {
    Map<String, Kept> known = known(rows);
    Instant now = clock.instant();
    List<Change> changes = new ArrayList<>();
    Map<Integer, DomainException> refused = new LinkedHashMap<>();
    int created = 0;
    int unchanged = 0;
    for (Heard row : rows) {
      Kept kept = known.get(Kept.key(row.source(), row.externalId()));
      try {
        if (kept == null) {
          changes.add(begun(row, now, by));
          created++;
        } else {
          Optional<Change> changed = changed(kept, row, now, by);
          changed.ifPresent(changes::add);
          unchanged += changed.isPresent() ? 0 : 1;
        }
      } catch (DomainException e) {
        refused.put(row.line(), e);
      }
    }
    if (!dryRun && !changes.isEmpty()) {
      store.write(changes);
      shelf.put(changes.stream().map(Change::initiative).toList());
    }
    return new Outcome(created, changes.size() - created, unchanged, refused);
  }

  /** By key; an external id that is one of our own ids means that one. */
  private Map<String, Kept> known(List<Heard> rows) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Heard row : rows) {
      keys.add(Kept.key(row.source(), row.externalId()));
      if (row.source().isEmpty()) {
        ids.add(row.externalId());
      }
    }
    Map<String, Kept> known = new HashMap<>(store.byKey(keys));
    store.byId(ids).values().stream()
        .filter(kept -> kept.key().isEmpty())
        .forEach(kept -> known.putIfAbsent(Kept.key("", kept.id()), kept));
    return known;
  }

  private Change begun(Heard row, Instant now, String by) {
    NewInitiative wanted =
        new NewInitiative(
            row.says().apply(null), State.PUBLISHED, row.origin(), row.source(), row.externalId());
    return InitiativeChange.begin(wanted, row.origin(), "", shelf.reviewing(), now, by)
        .made()
        .orElseThrow();
  }

  private Optional<Change> changed(Kept kept, Heard row, Instant now, String by) {
    InitiativeProfile said = row.says().apply(kept.profile());
    if (said.equals(kept.profile())) {
      return Optional.empty();
    }
    Whole before = new Whole(kept, List.of(), List.of());
    return InitiativeChange.of(before, shelf.reviewing(), now, by).say(said).made();
  }
}
