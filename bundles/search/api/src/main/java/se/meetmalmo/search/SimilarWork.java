package se.meetmalmo.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds work that is like a text. Thread-safe; answers also while the index is rebuilt. */
@ProviderType
public interface SimilarWork {
  /**
   * What is like the text, among what the reader may see; nothing else has a bearing on the answer.
   *
   * @return the nearest first; empty when nothing is near
   */
  List<SimilarHit> find(SimilarQuery query);
}
