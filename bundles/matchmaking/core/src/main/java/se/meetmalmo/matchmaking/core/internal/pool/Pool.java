package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.resourcebank.MemberProfile;

/**
 * All members in memory, some 80 bytes each, without names: a projection of the resource bank that
 * can be filled anew. Of what is told of a member the higher version counts. Thread-safe.
 */
public final class Pool {
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final Rows rows = new Rows();
  private final RowIndex index = new RowIndex(rows);

  /** Whether it was news. */
  public boolean put(MemberProfile member) {
    UUID id = UUID.fromString(member.id());
    lock.writeLock().lock();
    try {
      int row = index.findOrAdd(id);
      boolean isNews = member.version() > rows.version[row];
      if (isNews) {
        rows.set(row, member);
      }
      return isNews;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Also those who have left. */
  public int size() {
    lock.readLock().lock();
    try {
      return rows.count;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Those who may be seated, those who fit best first. */
  public List<Looked> best(Question question, Gate gate, int most) {
    lock.readLock().lock();
    try {
      Sight sight = sight(question, gate, false);
      Best best = new Best(most);
      for (int row = 0; row < rows.count; row++) {
        if (rows.scope[row] >= 0 && sight.most(row) >= best.floor()) {
          int look = sight.look(row);
          if (look >= 0 && best.takes(sight.key(look, row)) && sight.barred(row, look) == 0) {
            best.add(sight.key(look, row), row);
          }
        }
      }
      return sight.looked(List.of(best));
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Everybody who can make a difference to a group of that size: of those who are alike in all that
   * its limits look at, the best some.
   *
   * @param barredToo also those who may not be seated
   */
  public Crowd crowd(Question question, Gate gate, int size, int leaderHours, boolean barredToo) {
    lock.readLock().lock();
    try {
      Sight sight = sight(question, gate, barredToo);
      Kinds kinds = new Kinds(rows, size, leaderHours);
      for (int row = 0; row < rows.count; row++) {
        if (rows.scope[row] >= 0) {
          int look = barredToo || sight.most(row) >= 0 ? sight.look(row) : -1;
          int barred = sight.barred(row, look);
          kinds.count(row, barred);
          if (barred == 0 || barredToo) {
            kinds.add(row, barred, sight.isNewcomer(row), sight.key(Math.abs(look), row));
          }
        }
      }
      return new Crowd(sight.looked(kinds.best()), kinds.counts());
    } finally {
      lock.readLock().unlock();
    }
  }

  /** How many active members there are of each kind, as fairness tells them apart. */
  public Map<Alike, Long> alike() {
    lock.readLock().lock();
    try {
      Map<Long, Long> counts = new HashMap<>();
      for (int row = 0; row < rows.count; row++) {
        if (rows.scope[row] >= 0) {
          counts.merge(rows.kind(row), 1L, Long::sum);
        }
      }
      Map<Alike, Long> alike = new HashMap<>();
      counts.forEach((kind, count) -> alike.put(rows.alike(kind), count));
      return alike;
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * What members are told apart by.
   *
   * @param size name of the constant
   * @param industry code or word; may be empty, as the area
   */
  public record Alike(Side side, String size, String industry, String area) {}

  private Sight sight(Question question, Gate gate, boolean scoresAll) {
    return new Sight(rows, index, question, gate, scoresAll);
  }

  /**
   * People for a group, and how many there are.
   *
   * @param people those who fit best first
   * @param counts by ordinal of the side: all, and then those who are left after INTEREST and each
   *     constraint that follows, in their order
   */
  public record Crowd(List<Looked> people, long[][] counts) {}

  /** The constraints that {@link Crowd#counts} counts. */
  public static List<Constraint> filters() {
    List<Constraint> filters = new ArrayList<>(List.of(Constraint.values()));
    filters.removeIf(Constraint::isOfGroups);
    return filters;
  }
}
