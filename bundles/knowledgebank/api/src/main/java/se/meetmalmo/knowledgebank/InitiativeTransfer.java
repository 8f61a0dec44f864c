package se.meetmalmo.knowledgebank;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;

/**
 * Many initiatives at once, in constant memory. Thread-safe. An import is some hundred rows a
 * transaction; a row that does not fit refuses only itself.
 */
@ProviderType
public interface InitiativeTransfer {
  /** What can be written out. */
  enum DataSet {
    INITIATIVES,
    RESULTS,
    LESSONS
  }

  /** What it is written in, in UTF-8. */
  enum Format {
    CSV,
    JSON,
    /** One object a line, as an import reads it. */
    JSON_LINES
  }

  /**
   * Takes in rows. A row with the source and external id of a known initiative brings it up to
   * date: fields that the row does not have stay as they are. A row whose external id is the id of
   * an initiative that was written here means that one.
   *
   * @param dryRun writes nothing, and says what would become of each row
   * @param by a coordinator, an operator, or {@link Actor#SYSTEM}
   * @param progress told the number of rows done now and then
   */
  ImportReport importRows(
      InputStream rows, ImportMapping mapping, boolean dryRun, Actor by, IntConsumer progress);

  /**
   * Writes out what the reader may see of a set, in the order in which it came in: all of it for
   * {@link KnowledgeBank#READERS}, what is published and not private for others. Initiatives come
   * in the form that {@link #importRows} reads.
   *
   * @throws IOException when the stream fails
   */
  void export(DataSet set, Format format, OutputStream out, Actor reader) throws IOException;

  /**
   * {@link #export} of the initiatives that fit a query, whatever its page.
   *
   * @throws IOException when the stream fails
   */
  void export(InitiativeQuery query, Format format, OutputStream out, Actor reader)
      throws IOException;

  /** The sources that the configuration names, by name. */
  List<PullSource> sources();

  /**
   * Fetches and imports a source now, whatever its interval.
   *
   * @throws se.meetmalmo.platform.NotFoundException when no source has that name
   * @throws se.meetmalmo.platform.ConflictException when it could not be fetched
   */
  ImportReport pull(String source, Actor by, IntConsumer progress);
}
