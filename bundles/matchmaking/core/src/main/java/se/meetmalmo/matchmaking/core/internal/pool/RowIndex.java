package se.meetmalmo.matchmaking.core.internal.pool;

import java.util.Arrays;
import java.util.UUID;

/** Finds the row of an id: a table with open addresses over the rows themselves. */
final class RowIndex {
  private static final int FREE = -1;
  private final Rows rows;
  private int[] table = filled(2_048);

  RowIndex(Rows rows) {
    this.rows = rows;
  }

  private static int[] filled(int size) {
    int[] table = new int[size];
    Arrays.fill(table, FREE);
    return table;
  }

  /** -1 when there is none. */
  int find(UUID id) {
    return table[slot(id.getMostSignificantBits(), id.getLeastSignificantBits())];
  }

  int findOrAdd(UUID id) {
    int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
    if (table[slot] != FREE) {
      return table[slot];
    }
    int row = rows.add(id);
    table[slot] = row;
    if (rows.count * 3L > table.length * 2L) {
      table = filled(table.length * 2);
      for (int i = 0; i < rows.count; i++) {
        table[slot(rows.high[i], rows.low[i])] = i;
      }
    }
    return row;
  }

  private int slot(long high, long low) {
    long mixed = (high * 31 + low) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & table.length - 1;
    while (table[slot] != FREE
        && (rows.high[table[slot]] != high || rows.low[table[slot]] != low)) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }
}
