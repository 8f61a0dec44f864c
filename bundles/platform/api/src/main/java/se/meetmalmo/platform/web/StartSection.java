package se.meetmalmo.platform.web;

import org.osgi.annotation.versioning.ConsumerType;

/** A bundle's part of the start page; a service with the properties below. */
@ConsumerType
public interface StartSection {
  /** Service property, integer: smaller comes first; default 100. */
  String ORDER = "meet.start.order";

  /** Service property: {@code hero} (beside the promise), or {@code body} (default). */
  String PLACE = "meet.start.place";

  /** Must be quick: asked at each visit. {@link Html#EMPTY} when there is nothing to show. */
  Html render(PageContext page);
}
