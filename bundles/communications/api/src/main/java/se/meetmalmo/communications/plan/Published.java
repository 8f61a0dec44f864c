package se.meetmalmo.communications.plan;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is out, for the channels that show it. Facts are put in at each call, so that every channel
 * says the same at the same time; what is about something that is not public any more is left out.
 * Thread-safe.
 */
@ProviderType
public interface Published {
  /** Most that {@link #items} gives. */
  int MOST = 100;

  /** Newest first, at most {@value #MOST}. */
  List<PublishedItem> items(PublishedQuery query);

  /**
   * One; empty when it is not out.
   *
   * @param internal whether the reader is one of the city
   */
  Optional<PublishedItem> item(String id, boolean internal);
}
