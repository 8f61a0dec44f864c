package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A member in the business unit's list. Holds names, no way to reach anybody.
 *
 * @param pausedUntil null (absent in JSON) when not paused; see {@link Member#pausedUntil}
 */
public record MemberSummary(
    String id,
    Member.Status status,
    String name,
    String organisation,
    Organisation.Kind kind,
    String industry,
    String area,
    Interest.Scope scope,
    boolean publicName,
    @Schema(nullable = true) LocalDate pausedUntil,
    Member.Origin origin,
    Instant registeredAt) {}
