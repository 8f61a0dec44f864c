package se.meetmalmo.intake.core.internal.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.meetmalmo.criteria.Finding;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.screening.store.ConsultationStore;
import se.meetmalmo.intake.core.internal.screening.store.Entry;
import se.meetmalmo.intake.core.internal.screening.store.Entry.Kind;
import se.meetmalmo.intake.core.internal.screening.store.ScreeningStore;
import se.meetmalmo.intake.screening.Dossier;
import se.meetmalmo.intake.screening.Inventory;
import se.meetmalmo.intake.screening.InventoryEntry;
import se.meetmalmo.intake.screening.Note;
import se.meetmalmo.intake.screening.Opinion;
import se.meetmalmo.intake.screening.OpinionEntry;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent.Type;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;

/** What is found out about one case. Thread-safe. */
final class CaseWork {
  /** Inventories of other cases that are offered. */
  private static final int OFFERED = 5;

  private final ScreeningStore store;
  private final ConsultationStore consultations;
  private final Intake intake;
  private final Desk desk;

  CaseWork(ScreeningStore store, ConsultationStore consultations, Intake intake, Desk desk) {
    this.store = store;
    this.consultations = consultations;
    this.intake = intake;
    this.desk = desk;
  }

  /** An inventory as it is kept. */
  record Kept(String caseNumber, String copiedFrom, Instant searchedAt, Inventory inventory) {}

  Optional<Dossier> dossier(String idOrCaseNumber, Actor reader) {
    Screeners.checkReads(reader);
    return store.reading(
        () ->
            intake
                .show(idOrCaseNumber, reader)
                .map(shown -> dossier((IdeaCase) shown, desk.line(idOrCaseNumber))));
  }

  private Dossier dossier(IdeaCase full, QueueItem item) {
    List<Entry> entries = store.of(full.idea().id());
    return new Dossier(
        full,
        item,
        of(entries, Kind.NOTE, e -> new Note(e.id(), e.account(), e.at(), e.document())),
        of(entries, Kind.INVENTORY, CaseWork::inventory),
        offered(item, entries),
        opinions(entries),
        consultations.of(full.idea().id()),
        store.log(full.idea().id()));
  }

  private static <T> List<T> of(List<Entry> entries, Kind kind, Function<Entry, T> reading) {
    return entries.stream().filter(entry -> entry.kind() == kind).map(reading).toList();
  }

  private List<InventoryEntry> offered(QueueItem item, List<Entry> entries) {
    Set<String> taken = new HashSet<>(of(entries, Kind.INVENTORY, Entry::origin));
    return store.inventoriesNear(item, OFFERED + taken.size()).stream()
        .filter(entry -> !taken.contains(entry.id()))
        .limit(OFFERED)
        .map(CaseWork::inventory)
        .toList();
  }

  private static InventoryEntry inventory(Entry entry) {
    Kept kept = Json.stored(entry.document(), Kept.class);
    return new InventoryEntry(
        entry.id(),
        kept.caseNumber(),
        entry.account(),
        entry.at(),
        kept.copiedFrom(),
        kept.searchedAt(),
        kept.inventory());
  }

  /** The latest of each account, or that it was asked for. */
  private static List<OpinionEntry> opinions(List<Entry> entries) {
    Map<String, OpinionEntry> byAccount = new LinkedHashMap<>();
    for (Entry entry : entries) {
      OpinionEntry before = byAccount.get(entry.account());
      if (entry.kind() == Kind.OPINION_ASKED) {
        byAccount.putIfAbsent(
            entry.account(), new OpinionEntry(entry.account(), entry.at(), entry.document(), null));
      } else if (entry.kind() == Kind.OPINION) {
        byAccount.put(
            entry.account(),
            new OpinionEntry(
                entry.account(),
                entry.at(),
                before == null ? "" : before.askedBy(),
                Json.stored(entry.document(), Opinion.class)));
      }
    }
    return new ArrayList<>(byAccount.values());
  }

  Note note(String idOrCaseNumber, String typed, Actor by) {
    Screeners.checkReads(by);
    String text = Note.text(typed);
    return store.together(
        () -> {
          Entry note = write(desk.line(idOrCaseNumber), Kind.NOTE, by.name(), "", text);
          tell(idOrCaseNumber, Type.NOTE_WRITTEN, note.id(), "", by);
          return new Note(note.id(), note.account(), note.at(), text);
        });
  }

  private Entry write(QueueItem item, Kind kind, String account, String origin, String document) {
    Entry entry =
        new Entry(Ids.next(), item.idea().id(), kind, account, desk.now(), origin, document);
    store.add(entry);
    return entry;
  }

  private void tell(String idOrCaseNumber, Type type, String about, String account, Actor by) {
    store.tell(desk.event(desk.line(idOrCaseNumber), type, about, account, by.name()));
  }

  InventoryEntry record(String idOrCaseNumber, Inventory inventory, Actor by) {
    Screeners.checkWorks(by);
    return store.together(
        () -> {
          QueueItem item = desk.line(idOrCaseNumber);
          Kept kept = new Kept(item.idea().caseNumber(), "", desk.now(), inventory);
          Entry entry = write(item, Kind.INVENTORY, by.name(), "", Json.write(kept));
          tell(idOrCaseNumber, Type.INVENTORY_RECORDED, entry.id(), "", by);
          return inventory(entry);
        });
  }

  InventoryEntry copyInventory(String idOrCaseNumber, String entryId, Actor by) {
    Screeners.checkWorks(by);
    return store.together(
        () -> {
          QueueItem item = desk.line(idOrCaseNumber);
          Entry first =
              store
                  .entry(entryId)
                  .filter(entry -> entry.kind() == Kind.INVENTORY)
                  .orElseThrow(() -> new NotFoundException("inventory", entryId));
          InventoryEntry from = inventory(first);
          String origin = first.origin().isEmpty() ? first.id() : first.origin();
          checkNew(item, origin, from);
          Kept kept =
              new Kept(
                  item.idea().caseNumber(),
                  from.copiedFrom().isEmpty() ? from.caseNumber() : from.copiedFrom(),
                  from.searchedAt(),
                  from.inventory());
          Entry entry = write(item, Kind.INVENTORY, by.name(), origin, Json.write(kept));
          tell(idOrCaseNumber, Type.INVENTORY_COPIED, entry.id(), "", by);
          return inventory(entry);
        });
  }

  private void checkNew(QueueItem item, String origin, InventoryEntry from) {
    boolean there =
        store.of(item.idea().id()).stream()
            .anyMatch(entry -> entry.origin().equals(origin) || entry.id().equals(origin));
    if (there) {
      throw new ConflictException(
          "Idea %s has the inventory of %s already"
              .formatted(item.idea().caseNumber(), from.caseNumber()));
    }
  }

  OpinionEntry assess(String idOrCaseNumber, Opinion opinion, Actor by) {
    Screeners.checkReads(by);
    return store.together(
        () -> {
          IdeaCase full =
              (IdeaCase)
                  intake
                      .show(idOrCaseNumber, by)
                      .orElseThrow(() -> new NotFoundException("idea", idOrCaseNumber));
          checkCriteria(full, opinion);
          List<OpinionEntry> before = opinions(store.of(full.idea().id()));
          Optional<OpinionEntry> own = own(before, by.name());
          if (own.isEmpty() && !Screeners.works(by)) {
            throw new ForbiddenException("Only those who screen ideas, or are asked, assess them");
          }
          Entry entry =
              write(desk.line(idOrCaseNumber), Kind.OPINION, by.name(), "", Json.write(opinion));
          tell(idOrCaseNumber, Type.OPINION_GIVEN, entry.id(), "", by);
          String askedBy = own.map(OpinionEntry::askedBy).orElse("");
          return new OpinionEntry(by.name(), entry.at(), askedBy, opinion);
        });
  }

  private static Optional<OpinionEntry> own(List<OpinionEntry> opinions, String account) {
    return opinions.stream().filter(entry -> entry.account().equals(account)).findFirst();
  }

  private static void checkCriteria(IdeaCase full, Opinion opinion) {
    Set<String> known =
        full.idea().assessment().findings().stream()
            .map(Finding::criterion)
            .collect(Collectors.toCollection(HashSet::new));
    known.addAll(Opinion.ALWAYS);
    for (Opinion.Score score : opinion.scores()) {
      if (!known.contains(score.on())) {
        throw new InvalidInputException(
            FieldError.of(
                "scores.on", "unknown-value", score.on() + " is no criterion of this case"));
      }
    }
  }

  OpinionEntry askOpinion(String idOrCaseNumber, String account, Actor by) {
    Screeners.checkWorks(by);
    String asked = Objects.requireNonNullElse(account, "").strip();
    desk.checkAssignee("account", asked);
    return store.together(
        () -> {
          QueueItem item = desk.line(idOrCaseNumber);
          Optional<OpinionEntry> before = own(opinions(store.of(item.idea().id())), asked);
          if (before.filter(OpinionEntry::given).isPresent()) {
            throw new ConflictException(
                "%s has given an opinion of %s already".formatted(asked, item.idea().caseNumber()));
          }
          if (before.isPresent()) {
            return before.get();
          }
          Entry entry = write(item, Kind.OPINION_ASKED, asked, "", by.name());
          tell(idOrCaseNumber, Type.OPINION_ASKED, entry.id(), asked, by);
          return new OpinionEntry(asked, entry.at(), by.name(), null);
        });
  }
}
