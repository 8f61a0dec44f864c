package se.meetmalmo.intake.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Objects;

/**
 * An inventory as it is kept with a case.
 *
 * @param caseNumber of the case that it is kept with
 * @param by who looked: of a copy, who took it over
 * @param copiedFrom number of the case that it was taken over from; empty when it was made here
 * @param searchedAt when it was looked for; of a copy, when the first one was
 */
@Schema(name = "InventoryEntry")
public record InventoryEntry(
    String id,
    String caseNumber,
    String by,
    Instant at,
    String copiedFrom,
    Instant searchedAt,
    Inventory inventory) {
  public InventoryEntry {
    Objects.requireNonNull(inventory);
    Objects.requireNonNull(copiedFrom);
  }
}
