package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.Arrays;

/** The rows with the highest keys, so many at most. Not thread-safe. */
final class Best {
  private final int most;
  private long[] keys = new long[16];
  private int[] rows = new int[16];
  private int count;

  Best(int most) {
    this.most = most;
  }

  /** A key by score, and among those of one score by what looks like chance but is not. */
  static long key(int score, long id, long question) {
    long mixed = (id ^ question) * 0x9E3779B97F4A7C15L;
    return (long) score << 32 | mixed >>> 32;
  }

  static int score(long key) {
    return (int) (key >>> 32);
  }

  /** Nothing with a lower score is taken. */
  int floor() {
    return count < most ? 0 : score(keys[0]);
  }

  boolean takes(long key) {
    return count < most || key > keys[0];
  }

  void add(long key, int row) {
    if (count < most) {
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, Math.min(most, 2 * count));
        rows = Arrays.copyOf(rows, keys.length);
      }
      rise(count++, key, row);
    } else if (key > keys[0]) {
      sink(key, row);
    }
  }

  private void rise(int from, long key, int row) {
    int at = from;
    for (int above = at - 1 >> 1; at > 0 && keys[above] > key; above = at - 1 >> 1) {
      set(at, keys[above], rows[above]);
      at = above;
    }
    set(at, key, row);
  }

  private void sink(long key, int row) {
    int at = 0;
    for (int below = 1; below < count; below = 2 * at + 1) {
      if (below + 1 < count && keys[below + 1] < keys[below]) {
        below++;
      }
      if (keys[below] >= key) {
        break;
      }
      set(at, keys[below], rows[below]);
      at = below;
    }
    set(at, key, row);
  }

  private void set(int at, long key, int row) {
    keys[at] = key;
    rows[at] = row;
  }

  int size() {
    return count;
  }

  /** In no order. */
  int row(int i) {
    return rows[i];
  }

  long key(int i) {
    return keys[i];
  }
}
