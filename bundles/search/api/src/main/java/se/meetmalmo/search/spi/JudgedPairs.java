package se.meetmalmo.search.spi;

import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.search.JudgedPair;

/**
 * A domain whose people connect work, or turn down what was proposed to them: a service without
 * properties. The index learns from all such pairs when it is rebuilt; they are the domain's to
 * keep, so that nothing is lost with an index.
 */
@ConsumerType
public interface JudgedPairs {
  /**
   * Every judgement that stands, the latest of each pair, oldest first so that the same pairs teach
   * the same. Both works may be of any {@link SearchSource}; a pair with a work that no source has
   * teaches nothing. Closed by the caller; read some at a time.
   */
  Stream<JudgedPair> all();
}
