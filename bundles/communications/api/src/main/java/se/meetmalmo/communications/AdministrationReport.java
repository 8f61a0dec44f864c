package se.meetmalmo.communications;

import java.time.Instant;
import java.util.List;

/**
 * What one part of the city is told.
 *
 * @param happening what is out for it on the intranet, and what became public within a week of what
 *     it knows about
 * @param urgent questions that wait for its answer, the first deadline first
 * @param wanted ideas within its fields that are being staffed or are about to be
 * @param city how all parts of the city answer together
 * @param rank its place among those that have been asked, by what they answer in time; 0 when it
 *     has not
 * @param ranked how many have been asked
 */
public record AdministrationReport(
    AdministrationStanding standing,
    List<Told> happening,
    List<Asked> urgent,
    List<Told> wanted,
    AdministrationStanding city,
    int rank,
    int ranked) {
  public AdministrationReport {
    happening = List.copyOf(happening);
    urgent = List.copyOf(urgent);
    wanted = List.copyOf(wanted);
  }

  /** Something that is told, with where one reads more. */
  public record Told(String title, String text, String url) {}

  /** A question that waits. */
  public record Asked(String caseNumber, String ideaId, Instant closesAt, boolean late) {}

  /** Whether there is anything in it that somebody should be told by mail. */
  public boolean isNews() {
    return !happening.isEmpty() || !urgent.isEmpty() || !wanted.isEmpty();
  }
}
