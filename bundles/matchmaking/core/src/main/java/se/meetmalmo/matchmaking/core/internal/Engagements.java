package se.meetmalmo.matchmaking.core.internal;

import java.util.Map;
import se.meetmalmo.matchmaking.core.internal.pool.Engagement;

/** Knows who works in groups, who has, and who was asked to. Thread-safe. */
public interface Engagements {
  /** By id of the member or the part of the city; who is absent has never been in a group. */
  Map<String, Engagement> all();
}
