package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A group in a list. Names nobody.
 *
 * @param city people of the city's side who are in it
 * @param business likewise
 * @param people all of them
 * @param reportDue the day of the next report that is owed; null (absent in JSON) when none is
 * @param late whether that day has passed
 */
public record GroupSummary(
    String id,
    String ideaId,
    String title,
    WorkingGroup.State state,
    int city,
    int business,
    int people,
    boolean hasLeader,
    String support,
    Instant formedAt,
    @Schema(nullable = true) LocalDate reportDue,
    boolean late) {}
