package se.meetmalmo.resourcebank;

import java.time.Instant;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * A part of the city has said something new of itself, in the journal of {@link MemberEvent#UNIT}.
 * Holds no personal data.
 *
 * @param removed it is there no more
 * @param by name of the account
 */
public record CityUnitEvent(String unitId, Instant at, boolean removed, long version, String by) {
  /** As in {@link JournalEvent#type()}. */
  public static final String TYPE = "CityUnitChanged";

  /**
   * Reads an event of the journal.
   *
   * @throws IllegalStateException when it is none of these
   */
  public static CityUnitEvent of(JournalEvent event) {
    return Json.stored(event.data(), CityUnitEvent.class);
  }

  /** As the journal keeps it. */
  public JournalEvent toJournal() {
    return JournalEvent.of("city-unit:" + unitId, TYPE, at, Json.write(this));
  }
}
