package se.meetmalmo.search;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where domains say what has changed. A projection: what is lost of it is fetched again from the
 * {@link se.meetmalmo.search.spi.SearchSource}s, after a crash too. Thread-safe.
 */
@ProviderType
public interface SearchIndex {
  /** Makes a piece of work findable, in place of what it said before; within a second. */
  void put(Work work);

  /** Nothing happens when it is not there. */
  void remove(WorkId id);

  /**
   * Learns anew from all sources and indexes all they have, while queries go on in what there was.
   * Returns when the new index answers.
   *
   * @param progress told now and then how far it is
   * @return the number of texts
   * @throws se.meetmalmo.platform.ConflictException when a rebuild is running already
   */
  int rebuild(Consumer<Progress> progress);

  /** How many texts it holds, whoever may see them: for operators. */
  int size();

  /**
   * How far a rebuild is.
   *
   * @param step what is being done
   * @param done texts that this step has dealt with
   */
  record Progress(Step step, int done) {}

  /** The steps of a rebuild, in order. */
  enum Step {
    READING,
    LEARNING,
    INDEXING
  }
}
