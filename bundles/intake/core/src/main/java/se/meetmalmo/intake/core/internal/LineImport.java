package se.meetmalmo.intake.core.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.store.Change;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.Kept;
import se.meetmalmo.intake.core.internal.store.NewIdea;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.rows.Row;
import se.meetmalmo.platform.rows.RowImport;

/** Takes ideas in, and brings up to date those that nobody has decided about. */
final class LineImport implements RowImport.Target<LineImport.Read> {
  private final IdeaStore store;
  private final UseCases uses;
  private final String by;

  LineImport(IdeaStore store, UseCases uses, String by) {
    this.store = store;
    this.uses = uses;
    this.by = by;
  }

  /** What the use cases make of a row. */
  interface UseCases {
    Assessment assess(Submission said);

    NewIdea admit(Submission said, Assessment judged);

    IdeaChange change(Kept kept);
  }

  /** What a row says, and what the criteria say about it. */
  record Read(Submission said, Assessment judged) {}

  @Override
  public Read read(Row row) {
    Submission said = row.as(Submission.class);
    Completeness.of(said, Origin.IMPORT).orThrow();
    return new Read(said, uses.assess(said));
  }

  @Override
  public String key(Read row) {
    return row.said().externalId();
  }

  @Override
  public Map<Integer, DomainException> write(List<RowImport.Said<Read>> rows) {
    Set<String> wanted = new LinkedHashSet<>();
    rows.forEach(row -> wanted.add(key(row.said())));
    wanted.remove("");
    Map<String, Kept> known = store.byKey(wanted);
    List<NewIdea> inserts = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Map<Integer, DomainException> decided = new LinkedHashMap<>();
    for (RowImport.Said<Read> row : rows) {
      Read read = row.said();
      Kept kept = known.get(key(read));
      if (kept == null) {
        inserts.add(uses.admit(read.said(), read.judged()));
      } else if (!kept.idea().submission().equals(read.said())) {
        try {
          changes.add(uses.change(kept).update(read.said(), read.judged(), by).toChange());
        } catch (ConflictException e) {
          decided.put(row.line(), e);
        }
      }
    }
    if (!inserts.isEmpty() || !changes.isEmpty()) {
      store.write(inserts, changes);
    }
    return decided;
  }
}
