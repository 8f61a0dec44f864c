package se.meetmalmo.intake.screening;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.meetmalmo.intake.IdeaCase;

/**
 * All about one case, for those who work with it, read in one go. Holds personal data.
 *
 * @param item its line in the queue
 * @param notes oldest first
 * @param inventory oldest first
 * @param offered inventories of other cases about the same themes or places, newest first, that
 *     this one has not taken over
 * @param opinions one an account, in the order in which they were first given or asked for
 * @param consultations oldest first
 * @param log what was done in the house beside the steps of the idea, oldest first
 */
public record Dossier(
    IdeaCase full,
    QueueItem item,
    List<Note> notes,
    List<InventoryEntry> inventory,
    List<InventoryEntry> offered,
    List<OpinionEntry> opinions,
    List<Consultation> consultations,
    List<ScreeningEvent> log) {
  public Dossier {
    Objects.requireNonNull(full);
    Objects.requireNonNull(item);
    notes = List.copyOf(notes);
    inventory = List.copyOf(inventory);
    offered = List.copyOf(offered);
    opinions = List.copyOf(opinions);
    consultations = List.copyOf(consultations);
    log = List.copyOf(log);
  }

  /** Whether those who have assessed the same thing are two steps or more apart. */
  public boolean differOn(String what) {
    List<Integer> scores =
        opinions.stream()
            .map(entry -> entry.on(what))
            .flatMap(Optional::stream)
            .map(Opinion.Score::score)
            .sorted()
            .toList();
    return scores.size() > 1 && scores.get(scores.size() - 1) - scores.get(0) >= 2;
  }

  /** Consultations that are late. */
  public long late(Instant now) {
    return consultations.stream().filter(asked -> asked.isLate(now)).count();
  }
}
