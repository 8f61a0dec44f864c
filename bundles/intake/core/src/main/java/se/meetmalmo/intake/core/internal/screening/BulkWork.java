package se.meetmalmo.intake.core.internal.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.core.internal.screening.store.BulkRecord;
import se.meetmalmo.intake.core.internal.screening.store.BulkRecord.Was;
import se.meetmalmo.intake.core.internal.screening.store.ScreeningStore;
import se.meetmalmo.intake.screening.Bulk;
import se.meetmalmo.intake.screening.BulkDone;
import se.meetmalmo.intake.screening.BulkDone.Left;
import se.meetmalmo.intake.screening.QueueItem;
import se.meetmalmo.intake.screening.ScreeningEvent.Type;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** The same for several cases, and back again. Thread-safe. */
final class BulkWork {
  private static final String SV = "Pausen togs tillbaka. Ärendet granskas vidare.";
  private static final String EN = "The pause was taken back. The case is being screened.";
  private final ScreeningStore store;
  private final Intake intake;
  private final Desk desk;

  BulkWork(ScreeningStore store, Intake intake, Desk desk) {
    this.store = store;
    this.intake = intake;
    this.desk = desk;
  }

  BulkDone run(Bulk bulk, Actor by) {
    if (bulk.kind() == Bulk.Kind.PAUSE) {
      Screeners.checkDecides(by);
      return pause(bulk, by);
    }
    Screeners.checkWorks(by);
    if (bulk.kind() == Bulk.Kind.ASSIGN && !bulk.assignee().isEmpty()) {
      desk.checkAssignee("assignee", bulk.assignee());
    }
    return store.together(() -> set(bulk, by));
  }

  private BulkDone set(Bulk bulk, Actor by) {
    String id = Ids.next();
    Map<String, QueueItem> there = lines(bulk.ideas());
    List<Was> was = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (String idea : bulk.ideas()) {
      QueueItem item = there.get(idea);
      if (item == null) {
        left.add(new Left(idea, "There is no idea " + idea));
      } else if (value(item, bulk.kind()).equals(wanted(bulk))) {
        left.add(new Left(idea, "Idea %s is so already".formatted(item.idea().caseNumber())));
      } else {
        was.add(new Was(idea, value(item, bulk.kind()), 0));
        store.tell(desk.event(item, type(bulk.kind()), id, bulk.assignee(), by.name()));
      }
    }
    put(bulk.kind(), was.stream().map(Was::ideaId).toList(), wanted(bulk));
    return keep(id, bulk, was, left, by);
  }

  private Map<String, QueueItem> lines(List<String> ids) {
    return desk.queue().items(ids).stream()
        .collect(Collectors.toMap(item -> item.idea().id(), Function.identity()));
  }

  private static String wanted(Bulk bulk) {
    return bulk.kind() == Bulk.Kind.ASSIGN
        ? bulk.assignee()
        : String.valueOf(bulk.kind() == Bulk.Kind.MARK);
  }

  private static String value(QueueItem item, Bulk.Kind kind) {
    return kind == Bulk.Kind.ASSIGN ? item.assignee() : String.valueOf(item.marked());
  }

  private static Type type(Bulk.Kind kind) {
    return switch (kind) {
      case ASSIGN -> Type.ASSIGNED;
      case MARK -> Type.MARKED;
      case UNMARK, PAUSE -> Type.UNMARKED;
    };
  }

  private void put(Bulk.Kind kind, List<String> ids, String value) {
    if (kind == Bulk.Kind.ASSIGN) {
      desk.queue().assign(ids, value);
    } else {
      desk.queue().mark(ids, Boolean.parseBoolean(value));
    }
  }

  private BulkDone keep(String id, Bulk bulk, List<Was> was, List<Left> left, Actor by) {
    BulkRecord done =
        new BulkRecord(
            id, bulk.kind(), bulk.assignee(), by.name(), desk.now(), was, left, List.of());
    store.keep(done);
    return done.toDone(false);
  }

  /** Open cases only: what is accepted is not put aside by the dozen. */
  private BulkDone pause(Bulk bulk, Actor by) {
    List<Was> was = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (String idea : bulk.ideas()) {
      try {
        was.add(new Was(idea, "", pause(idea, bulk.decision(), by)));
      } catch (NotFoundException | ConflictException e) {
        left.add(new Left(idea, e.getMessage()));
      }
    }
    return keep(Ids.next(), bulk, was, left, by);
  }

  private long pause(String id, Decision pause, Actor by) {
    IdeaCase full = find(id, by);
    if (!full.idea().status().awaitsAnswer()) {
      throw new ConflictException(
          "Idea %s is %s: only what is to be decided is paused with others"
              .formatted(full.idea().caseNumber(), full.idea().status()));
    }
    return intake.decide(id, pause, full.idea().version(), by).idea().version();
  }

  private IdeaCase find(String id, Actor reader) {
    return (IdeaCase) intake.show(id, reader).orElseThrow(() -> new NotFoundException("idea", id));
  }

  Optional<BulkDone> find(String id) {
    return store.bulk(id).map(kept -> kept.done().toDone(kept.undone()));
  }

  BulkDone undo(String id, Actor by) {
    BulkRecord done = fresh(id);
    if (done.kind() == Bulk.Kind.PAUSE) {
      Screeners.checkDecides(by);
      return wake(done, by);
    }
    Screeners.checkWorks(by);
    return store.together(() -> putBack(done, by));
  }

  private BulkRecord fresh(String id) {
    ScreeningStore.KeptBulk kept =
        store.bulk(id).orElseThrow(() -> new NotFoundException("bulk", id));
    if (kept.undone()) {
      throw new ConflictException("Bulk %s is undone already".formatted(id));
    }
    if (desk.now().isAfter(kept.done().at().plus(BulkDone.UNDO))) {
      throw new ConflictException(
          "Bulk %s was done more than %d minutes ago: change the cases one by one"
              .formatted(id, BulkDone.UNDO.toMinutes()));
    }
    return kept.done();
  }

  private BulkDone putBack(BulkRecord done, Actor by) {
    String set =
        done.kind() == Bulk.Kind.ASSIGN
            ? done.assignee()
            : String.valueOf(done.kind() == Bulk.Kind.MARK);
    Map<String, QueueItem> there = lines(done.was().stream().map(Was::ideaId).toList());
    List<Was> back = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Was was : done.was()) {
      QueueItem item = there.get(was.ideaId());
      if (item == null || !value(item, done.kind()).equals(set)) {
        left.add(new Left(was.ideaId(), "Idea %s was changed since".formatted(was.ideaId())));
      } else {
        back.add(was);
        String account = done.kind() == Bulk.Kind.ASSIGN ? was.before() : "";
        store.tell(desk.event(item, Type.BULK_UNDONE, done.id(), account, by.name()));
      }
    }
    back.stream()
        .collect(
            Collectors.groupingBy(
                Was::before, Collectors.mapping(Was::ideaId, Collectors.toList())))
        .forEach((before, ids) -> put(done.kind(), ids, before));
    return taken(done, back.stream().map(Was::ideaId).toList(), left);
  }

  private BulkDone wake(BulkRecord done, Actor by) {
    List<String> back = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Was was : done.was()) {
      try {
        boolean english = find(was.ideaId(), by).idea().submission().language().equals("en");
        Decision wake = Decision.of(Decision.Action.WAKE, english ? EN : SV);
        intake.decide(was.ideaId(), wake, was.version(), by);
        back.add(was.ideaId());
      } catch (NotFoundException | ConflictException e) {
        left.add(new Left(was.ideaId(), e.getMessage()));
      }
    }
    return taken(done, back, left);
  }

  private BulkDone taken(BulkRecord done, List<String> back, List<Left> left) {
    BulkRecord taken =
        new BulkRecord(
            done.id(), done.kind(), done.assignee(), done.by(), done.at(), done.was(), left, back);
    store.undo(taken);
    return taken.toDone(true);
  }
}
