package se.meetmalmo.matchmaking.core.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;

/**
 * An organisation that bids in a procurement.
 *
 * @param until the last day of the procurement
 */
record Bid(String organisation, String theme, LocalDate until) {
  /**
   * @param line {@code organisation | theme | last day}
   * @throws IllegalArgumentException when it is not; nobody is matched with a wall that leaks
   */
  static Bid read(String line) {
    String[] parts = line.split("\\|", -1);
    try {
      if (parts.length == 3 && !parts[0].isBlank() && !parts[1].isBlank()) {
        return new Bid(parts[0].strip(), parts[1].strip(), LocalDate.parse(parts[2].strip()));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("bidders: no last day such as 2027-03-01 in: " + line, e);
    }
    throw new IllegalArgumentException("bidders: not organisation | theme | last day: " + line);
  }

  boolean concerns(Question question, LocalDate day) {
    return !day.isAfter(until) && question.weight(theme) > 0;
  }

  long number() {
    return Organisations.number(organisation, Side.BUSINESS);
  }
}
