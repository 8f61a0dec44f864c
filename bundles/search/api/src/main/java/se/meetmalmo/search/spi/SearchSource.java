package se.meetmalmo.search.spi;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.search.Work;

/**
 * A domain's texts: a service with the property below. What changes later the domain tells {@link
 * se.meetmalmo.search.SearchIndex}, best from a journal handler on all nodes.
 */
@ConsumerType
public interface SearchSource {
  /** Service property, required: the lasting name that its works' ids carry, {@code intake}. */
  String NAME = "meet.search.source";

  /**
   * Everything that anybody may find, in any order. Closed by the caller; read some at a time, as
   * there may be a million.
   */
  Stream<Work> all();
}
