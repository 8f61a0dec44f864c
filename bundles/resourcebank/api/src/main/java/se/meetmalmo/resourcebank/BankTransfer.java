package se.meetmalmo.resourcebank;

import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;

/** Many members at once. Thread-safe. */
@ProviderType
public interface BankTransfer {
  /** How the rows of an import are written. */
  enum Format {
    /** One {@link Registration} a line. */
    JSON_LINES,
    /**
     * RFC 4180, the first row names the fields as dotted paths ({@code organisation.name}); several
     * values of one field are parted by semicolons.
     */
    CSV
  }

  /**
   * Takes in members who have agreed elsewhere, marked so, with {@code consentSource} in each row;
   * they are active at once. A broken row is refused with its line number and does not stop the
   * rest; the same {@code externalId} again brings a member up to date, and one who has left stays
   * away. A transaction for some hundred rows.
   *
   * @param by an operator or a coordinator
   * @param progress told the number of rows done now and then
   */
  ImportReport importMembers(InputStream rows, Format format, Actor by, IntConsumer progress);

  /**
   * Hands over all who have not left, in full, by id. Constant memory, many short transactions.
   *
   * @param by an operator or a coordinator
   * @return how many
   */
  long export(Consumer<Member> visitor, Actor by);
}
