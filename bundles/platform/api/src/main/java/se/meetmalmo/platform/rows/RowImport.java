package se.meetmalmo.platform.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.UnfitRowException;

/**
 * One import. Rows go in by the batch, one transaction each; where one of them does not fit they go
 * in one by one, so that a bad row refuses only itself. Where the stream breaks or the database is
 * away it stops and says how far it came. Memory does not grow with the number of rows but with
 * that of the refused ones. Not thread-safe.
 *
 * @param <S> what a row says
 */
public final class RowImport<S> {
  private static final Logger LOG = LoggerFactory.getLogger(RowImport.class);
  private static final int BATCH = 200;
  private static final int PROGRESS = 100;
  private final Target<S> target;
  private final IntConsumer progress;
  private final List<Said<S>> batch = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private int accepted;
  private int read;

  /** The last line that was read whole. */
  private int current;

  /** Up to here every line is in, refused or empty. */
  private int settled;

  /**
   * @param progress told how many rows were read, now and then and at the end
   */
  public RowImport(Target<S> target, IntConsumer progress) {
    this.target = target;
    this.progress = progress;
  }

  /** Where rows go in. */
  public interface Target<S> {
    /**
     * What a row says.
     *
     * @throws DomainException when it is refused
     */
    S read(Row row);

    /** Rows of one key do not go in together; empty when there is none. */
    String key(S said);

    /**
     * Writes in one transaction all but those that it refuses, by line.
     *
     * @throws ConflictException or {@link UnfitRowException} when one of them does not fit; none of
     *     them is in then
     */
    Map<Integer, DomainException> write(List<Said<S>> rows);
  }

  /** What the row of a line says. */
  public record Said<S>(int line, S said) {}

  /**
   * A row that is not in.
   *
   * @param field empty when it is not about one
   */
  public record Refused(int line, String field, String reason) {}

  /**
   * How it went.
   *
   * @param refused ascending by line
   * @param settled up to this line every one is in, refused or empty
   * @param brokenOff whether the stream or the database failed after that line
   */
  public record Result(int accepted, List<Refused> refused, int settled, boolean brokenOff) {
    public Result {
      refused = List.copyOf(refused);
    }
  }

  /** To the end, or as far as it goes. */
  public Result run(Rows rows) {
    boolean whole = isDone(rows);
    progress.accept(read);
    refused.removeIf(row -> row.line() > settled);
    refused.sort(Comparator.comparingInt(Refused::line));
    return new Result(accepted, refused, settled, !whole);
  }

  private boolean isDone(Rows rows) {
    try {
      boolean whole = isReadWhole(rows);
      flush();
      settled = current;
      return whole;
    } catch (RuntimeException e) {
      LOG.error("An import stopped after line {}", settled, e);
      return false;
    }
  }

  private boolean isReadWhole(Rows rows) {
    try {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (!row.get().isBlank()) {
          take(row.get());
        }
        current = row.get().line();
      }
      return true;
    } catch (IOException e) {
      LOG.warn("An import broke off after line {}", current, e);
      return false;
    }
  }

  private void take(Row row) {
    if (++read % PROGRESS == 0) {
      progress.accept(read);
    }
    if (!row.fault().isEmpty()) {
      refused.add(new Refused(row.line(), "", row.fault()));
      return;
    }
    S said;
    try {
      said = target.read(row);
    } catch (DomainException e) {
      refuse(row.line(), e);
      return;
    }
    add(new Said<>(row.line(), said));
  }

  private void add(Said<S> row) {
    String key = target.key(row.said());
    if (batch.size() == BATCH || keys.contains(key)) {
      flush();
    }
    batch.add(row);
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  private void refuse(int line, DomainException why) {
    String field =
        why instanceof InvalidInputException invalid ? invalid.errors().get(0).field() : "";
    refused.add(new Refused(line, field, why.getMessage()));
  }

  private void flush() {
    if (batch.isEmpty()) {
      return;
    }
    List<Said<S>> all = List.copyOf(batch);
    batch.clear();
    keys.clear();
    settled = all.get(0).line() - 1;
    try {
      write(all);
    } catch (ConflictException | UnfitRowException e) {
      LOG.debug("A row of a batch does not fit; they go in one by one", e);
      all.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Said<S> row) {
    try {
      write(List.of(row));
    } catch (ConflictException e) {
      refuse(row.line(), e);
    } catch (UnfitRowException e) {
      LOG.debug("Row {}; may quote what it says", row.line(), e);
      refused.add(new Refused(row.line(), "", "The row could not be stored"));
    }
    settled = row.line();
  }

  private void write(List<Said<S>> some) {
    Map<Integer, DomainException> not = target.write(some);
    not.forEach(this::refuse);
    accepted += some.size() - not.size();
  }
}
