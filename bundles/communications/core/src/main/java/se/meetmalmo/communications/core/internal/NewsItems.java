package se.meetmalmo.communications.core.internal;

import java.util.Optional;

/** Finds what is told of a subject in the news; there while its domain is. Thread-safe. */
public interface NewsItems {
  /** Empty when it is not public, or gone. */
  Optional<NewsItem> find(String subject);
}
