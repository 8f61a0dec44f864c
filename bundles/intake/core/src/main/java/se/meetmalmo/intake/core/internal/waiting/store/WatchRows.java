package se.meetmalmo.intake.core.internal.waiting.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import se.meetmalmo.intake.Pause;
import se.meetmalmo.intake.Status;
import se.meetmalmo.intake.WakeWhen;
import se.meetmalmo.intake.core.internal.store.Change;
import se.meetmalmo.intake.core.internal.store.IdeaLineEntity;
import se.meetmalmo.intake.core.internal.store.Pausing;
import se.meetmalmo.intake.core.internal.store.Phase;
import se.meetmalmo.intake.core.internal.store.Waits;
import se.meetmalmo.intake.waiting.WakeReason.Kind;

/** What a pause waits for as rows: there as long as the pause. */
public final class WatchRows {
  private WatchRows() {}

  /** In the transaction that pauses, or ends a pause. */
  public static void follow(EntityManager em, Change change) {
    String id = change.idea().id();
    boolean ended = change.steps().stream().anyMatch(step -> step.from() == Status.PAUSED);
    if (ended && change.idea().status() != Status.PAUSED) {
      em.createQuery("delete from WatchEntity w where w.ideaId = :id")
          .setParameter("id", id)
          .executeUpdate();
    }
    if (change.pausing() != null) {
      of(id, change.pausing()).forEach(em::persist);
    }
  }

  private static List<WatchEntity> of(String ideaId, Pausing pausing) {
    List<WatchEntity> rows = new ArrayList<>();
    Pause pause = pausing.pause();
    WakeWhen when = pause.wakeWhen();
    if (pause.until() != null) {
      rows.add(new WatchEntity(ideaId, 0, Kind.DAY, pause.until().toString()));
    }
    for (String initiative : when.initiatives()) {
      rows.add(new WatchEntity(ideaId, rows.size(), Kind.INITIATIVE, initiative));
    }
    for (String theme : when.themes()) {
      rows.add(new WatchEntity(ideaId, rows.size(), Kind.THEME, theme));
    }
    if (when.budgetYear() != null) {
      rows.add(new WatchEntity(ideaId, rows.size(), Kind.BUDGET_YEAR, "" + when.budgetYear()));
    }
    if (when.rules()) {
      rows.add(new WatchEntity(ideaId, rows.size(), Kind.RULES, pausing.rules()));
    }
    return rows;
  }

  /** What the idea of a line waits for. */
  public static Waits waits(EntityManager em, IdeaLineEntity line) {
    return new Waits(
        line.replyBy().orElse(null), line.phase() == Phase.PAUSED ? pause(em, line) : null);
  }

  private static Pause pause(EntityManager em, IdeaLineEntity line) {
    List<Watch> watches =
        em
            .createQuery(
                "select w from WatchEntity w where w.ideaId = :id order by w.id", WatchEntity.class)
            .setParameter("id", line.id())
            .getResultList()
            .stream()
            .map(WatchEntity::toWatch)
            .toList();
    return new Pause(
        keys(watches, Kind.DAY).stream().map(LocalDate::parse).findFirst().orElse(null),
        line.wakesItself(),
        new WakeWhen(
            keys(watches, Kind.INITIATIVE),
            keys(watches, Kind.THEME),
            keys(watches, Kind.BUDGET_YEAR).stream().map(Integer::valueOf).findFirst().orElse(null),
            !keys(watches, Kind.RULES).isEmpty()));
  }

  private static List<String> keys(List<Watch> watches, Kind kind) {
    return watches.stream().filter(watch -> watch.kind() == kind).map(Watch::key).toList();
  }
}
