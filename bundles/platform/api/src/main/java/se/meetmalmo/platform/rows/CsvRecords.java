package se.meetmalmo.platform.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.meetmalmo.platform.rows.Lines.Line;

/**
 * The records of a CSV stream, each of one line or, where a cell in quotes has line breaks, of
 * several. A quote that nobody closes costs its own line only: the lines after it are read anew.
 * Memory is bounded by the longest record. Not thread-safe.
 */
final class CsvRecords {
  /** A cell that is not closed by then was not meant to be so long. */
  static final int MOST_LINES = 500;

  private static final int MOST_CHARACTERS = 262_144;
  private final Lines lines;
  private final char delimiter;

  /** Read already, and to be read again. */
  private final Deque<Line> again = new ArrayDeque<>();

  /** The lines after the first of the record that was read last. */
  private List<Line> further = List.of();

  CsvRecords(InputStream in, char delimiter) {
    this.lines = Lines.whole(in);
    this.delimiter = delimiter;
  }

  /** The next record that is not empty, with the number of its first line; empty at the end. */
  Optional<Line> next() throws IOException {
    Optional<Line> first = line();
    while (first.isPresent() && first.get().fault().isEmpty() && first.get().text().isBlank()) {
      first = line();
    }
    further = List.of();
    return first.isEmpty() || !first.get().fault().isEmpty()
        ? first
        : Optional.of(from(first.get()));
  }

  /** Takes all but the first line of the last record for lines that do not belong to it. */
  void unread() {
    for (int i = further.size() - 1; i >= 0; i--) {
      again.addFirst(further.get(i));
    }
    further = List.of();
  }

  private Optional<Line> line() throws IOException {
    Line line = again.poll();
    return line == null ? lines.next() : Optional.of(line);
  }

  private Line from(Line first) throws IOException {
    StringBuilder record = new StringBuilder(first.text());
    further = new ArrayList<>();
    End end = end(first.text(), false);
    while (end == End.OPEN) {
      Optional<Line> more = line();
      more.ifPresent(further::add);
      boolean goesOn =
          more.isPresent()
              && more.get().fault().isEmpty()
              && further.size() < MOST_LINES
              && record.length() < MOST_CHARACTERS;
      end = goesOn ? end(more.get().text(), true) : End.TORN;
      if (end == End.TORN) {
        unread();
        return new Line(first.number(), "", "A quoted cell is not closed");
      }
      record.append('\n').append(more.get().text());
    }
    return new Line(first.number(), record.toString(), "");
  }

  /** How a line leaves the record. */
  private enum End {
    CLOSED,
    /** A cell in quotes goes on. */
    OPEN,
    /**
     * What began a line before was no cell in quotes: there is text after the quote that ends it.
     */
    TORN
  }

  /** A quote within a bare cell opens nothing; a doubled one closes and opens. */
  private End end(String line, boolean openBefore) {
    boolean open = openBefore;
    boolean first = openBefore;
    boolean atStart = !openBefore;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (open && c == '"') {
        char after = i + 1 < line.length() ? line.charAt(i + 1) : delimiter;
        open = false;
        atStart = after == '"';
        if (first && after != '"' && after != delimiter) {
          return End.TORN;
        }
        first = first && after == '"';
      } else if (!open) {
        open = c == '"' && atStart;
        atStart = c == delimiter;
      }
    }
    return open ? End.OPEN : End.CLOSED;
  }
}
