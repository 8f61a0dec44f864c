package se.meetmalmo.platform;

import java.time.ZoneId;
import java.util.List;

/** What is particular to the city that all domains speak of. */
public final class City {
  /** By whose days and years deadlines and case numbers go. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** The topics that the city's portal names; people may use words of their own beside them. */
  public static final List<String> THEMES =
      List.of(
          "arbete",
          "hälsa",
          "demokrati",
          "företagsetableringar",
          "skola",
          "digitalisering",
          "äldreomsorg",
          "stadsbyggnad");

  /** The parts of the city. */
  public static final List<String> AREAS =
      List.of("Hela staden", "Innerstaden", "Norr", "Söder", "Väster", "Öster");

  /** The forms that a collaboration may take. */
  public static final List<String> FORMS =
      List.of("WORKING_GROUP", "CO_FINANCING", "PILOT", "SHARED_KNOWLEDGE");

  private City() {}
}
