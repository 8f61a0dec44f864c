package se.meetmalmo.intake.core.internal.screening.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.InventoryEntry;
import se.meetmalmo.intake.screening.Note;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent;
import se.meetmalmo.intake.screening.WaitsFor;

/**
 * What is found out about a case, beside the idea itself.
 *
 * @param assignee name of the account; empty when nobody has it
 * @param due the first moment at which it is late; absent when nothing is awaited
 * @param offered inventories of similar cases that can be taken over
 */
@Schema(name = "Screening")
record DossierView(
    String id,
    String caseNumber,
    String assignee,
    boolean marked,
    WaitsFor waitsFor,
    @Schema(nullable = true) Instant due,
    List<Note> notes,
    List<InventoryEntry> inventory,
    List<InventoryEntry> offered,
    List<OpinionView> opinions,
    List<ConsultationView> consultations,
    List<Event> log) {

  /**
   * Something that was done in the house.
   *
   * @param account who has the case now, or was asked; absent where that is not said
   */
  @Schema(name = "ScreeningEvent")
  record Event(String event, Instant at, String by, @Schema(nullable = true) String account) {
    private static Event of(ScreeningEvent event) {
      String account = event.account().isEmpty() ? null : event.account();
      return new Event(event.type().word(), event.at(), event.by(), account);
    }
  }

  static DossierView of(Dossier dossier) {
    QueueItem item = dossier.item();
    return new DossierView(
        item.idea().id(),
        item.idea().caseNumber(),
        item.assignee(),
        item.marked(),
        item.waitsFor(),
        item.due(),
        dossier.notes(),
        dossier.inventory(),
        dossier.offered(),
        dossier.opinions().stream().map(OpinionView::of).toList(),
        ConsultationView.of(dossier.consultations()),
        dossier.log().stream().map(Event::of).toList());
  }
}
