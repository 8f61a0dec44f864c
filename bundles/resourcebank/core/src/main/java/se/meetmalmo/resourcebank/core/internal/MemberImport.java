package se.meetmalmo.resourcebank.core.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.rows.Row;
import se.meetmalmo.platform.rows.RowImport;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.core.internal.store.Change;
import se.meetmalmo.resourcebank.core.internal.store.MemberStore;

/** Takes members in, and brings up to date those who have not left. */
final class MemberImport implements RowImport.Target<Registration> {
  private final MemberStore store;
  private final Completeness completeness;
  private final Clock clock;
  private final String by;

  MemberImport(MemberStore store, Completeness completeness, Clock clock, String by) {
    this.store = store;
    this.completeness = completeness;
    this.clock = clock;
    this.by = by;
  }

  @Override
  public Registration read(Row row) {
    return completeness.completeImport(row.as(Registration.class));
  }

  @Override
  public String key(Registration said) {
    return said.externalId();
  }

  @Override
  public Map<Integer, DomainException> write(List<RowImport.Said<Registration>> rows) {
    Set<String> wanted = new LinkedHashSet<>();
    Set<String> addresses = new HashSet<>();
    rows.forEach(row -> wanted.add(row.said().externalId()));
    rows.forEach(row -> addresses.add(row.said().email()));
    wanted.remove("");
    Map<String, Member> known = store.byExternalId(wanted);
    Set<String> taken = new HashSet<>(store.taken(addresses));
    List<Change> inserts = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    Map<Integer, DomainException> not = new LinkedHashMap<>();
    for (RowImport.Said<Registration> row : rows) {
      Registration said = row.said();
      Member before = known.get(said.externalId());
      if (before == null && taken.add(said.email())) {
        inserts.add(Changes.imported(said, clock.instant(), by));
      } else if (before == null) {
        not.put(row.line(), new ConflictException("The address is a member's already"));
      } else if (before.status() == Member.Status.LEFT) {
        not.put(row.line(), new ConflictException("The member " + before.id() + " has left"));
      } else if (!before.registration().equals(said)) {
        changes.add(Changes.say(before, said, clock.instant(), by));
      }
    }
    if (!inserts.isEmpty() || !changes.isEmpty()) {
      store.write(inserts, changes);
    }
    return not;
  }
}
