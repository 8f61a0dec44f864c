package se.meetmalmo.intake.core.internal.screening;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.screening.store.ConsultationStore;
import se.meetmalmo.intake.core.internal.screening.store.ScreeningStore;
import se.meetmalmo.intake.core.internal.store.QueueStore;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.BulkDone;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.InventoryEntry;
import se.meetmalmo.intake.screening.Note;
import se.meetmalmo.intake.screening.Opinion;
import se.meetmalmo.intake.screening.OpinionEntry;
import se.meetmalmo.intake.screening.Queue;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.QueueQuery;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.StaffDirectory;

/** Screening, put together: the queue, {@link CaseWork} and {@link BulkWork}. */
@Component(service = Screening.class)
public final class ScreeningComponent implements Screening {
  private final Desk desk;
  private final CaseWork work;
  private final BulkWork bulk;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public volatile StaffDirectory directory;

  @Activate
  public ScreeningComponent(
      @Reference ScreeningStore store,
      @Reference ConsultationStore consultations,
      @Reference QueueStore queue,
      @Reference Intake intake,
      @Reference Clock clock) {
    this.desk =
        new Desk(
            queue,
            Clock.tick(clock, Duration.ofMillis(1)),
            () -> Optional.ofNullable(this.directory));
    this.work = new CaseWork(store, consultations, intake, desk);
    this.bulk = new BulkWork(store, intake, desk);
  }

  @Override
  public Queue queue(QueueQuery query, Actor reader) {
    Screeners.checkReads(reader);
    return desk.queue().queue(query, desk.now());
  }

  @Override
  public Optional<Dossier> dossier(String idOrCaseNumber, Actor reader) {
    return work.dossier(idOrCaseNumber, reader);
  }

  @Override
  public List<String> assignees() {
    return desk.assignees();
  }

  @Override
  public QueueItem assign(String idOrCaseNumber, String assignee, Actor by) {
    Screeners.checkWorks(by);
    String id = desk.line(idOrCaseNumber).idea().id();
    String to = Objects.requireNonNullElse(assignee, "");
    bulk.run(new Bulk(Bulk.Kind.ASSIGN, List.of(id), to, "", null), by);
    return desk.line(id);
  }

  @Override
  public BulkDone bulk(Bulk wanted, Actor by) {
    return bulk.run(wanted, by);
  }

  @Override
  public Optional<BulkDone> bulk(String id, Actor reader) {
    Screeners.checkReads(reader);
    return bulk.find(id);
  }

  @Override
  public BulkDone undo(String bulkId, Actor by) {
    return bulk.undo(bulkId, by);
  }

  @Override
  public Note note(String idOrCaseNumber, String text, Actor by) {
    return work.note(idOrCaseNumber, text, by);
  }

  @Override
  public InventoryEntry record(String idOrCaseNumber, Inventory inventory, Actor by) {
    return work.record(idOrCaseNumber, inventory, by);
  }

  @Override
  public InventoryEntry copyInventory(String idOrCaseNumber, String entryId, Actor by) {
    return work.copyInventory(idOrCaseNumber, entryId, by);
  }

  @Override
  public OpinionEntry assess(String idOrCaseNumber, Opinion opinion, Actor by) {
    return work.assess(idOrCaseNumber, opinion, by);
  }

  @Override
  public OpinionEntry askOpinion(String idOrCaseNumber, String account, Actor by) {
    return work.askOpinion(idOrCaseNumber, account, by);
  }
}
