package se.meetmalmo.intake;

import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;

/**
 * A neighbour's part of the page that a sender sees by private link; a service. Thread-safe and
 * quick; one that throws is left out.
 */
@ConsumerType
public interface StatusSection {
  /** A section with one {@code <h2>}; {@link Html#EMPTY} when there is nothing to show. */
  Html render(IdeaCase own, PageContext page);
}
