package se.meetmalmo.communications;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What one part of the city is told.
 *
 * @param happening what is out for it on the intranet, and what became public within a week of what
 *     it knows about
 * @param urgent questions that wait for its answer, the first deadline first
 * @param wanted ideas within its fields that are being staffed or are about to be
 * @param talks interviews with it that somebody has approved, the next first, then those that were
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
    List<Interview> talks,
    AdministrationStanding city,
    int rank,
    int ranked) {
  public AdministrationReport {
    happening = List.copyOf(happening);
    urgent = List.copyOf(urgent);
    wanted = List.copyOf(wanted);
    talks = List.copyOf(talks);
  }

  /** Something that is told, with where one reads more. */
  public record Told(String title, String text, String url) {}

  /** A question that waits. */
  public record Asked(String caseNumber, String ideaId, Instant closesAt, boolean late) {}

  /**
   * A talk with the head, or others who matter: when, where and by whom; what was said is for those
   * who work with the plan.
   *
   * @param activity id in the plan
   * @param begins null (absent in JSON) while there is no time of day
   * @param ends likewise
   * @param link to the video meeting; may be empty
   * @param owner account of who holds it
   * @param soon within the next two weeks
   * @param held whether what came of it is written down
   */
  public record Interview(
      String activity,
      String title,
      LocalDate day,
      @Schema(nullable = true, type = "string", example = "13:00") LocalTime begins,
      @Schema(nullable = true, type = "string", example = "14:00") LocalTime ends,
      String place,
      String link,
      String owner,
      boolean soon,
      boolean held) {}

  /** Whether there is anything in it that somebody should be told by mail. */
  public boolean isNews() {
    return !happening.isEmpty()
        || !urgent.isEmpty()
        || !wanted.isEmpty()
        || talks.stream().anyMatch(Interview::soon);
  }
}
