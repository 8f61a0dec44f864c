package se.meetmalmo.resourcebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A member of the resource bank as staff and the member see it. Holds personal data. Of one who has
 * left only facts that name nobody remain: the registration is blank.
 *
 * @param pausedUntil the first day on which the member can be asked again; {@link #FURTHER_NOTICE}
 *     when no day is set; null (absent in JSON) when not paused
 * @param confirmedAt when the address was confirmed and the membership began; null while PENDING
 * @param leftAt null while the member has not left
 * @param certificateId empty while PENDING
 * @param version counts the changes; for conflicts
 */
public record Member(
    String id,
    Status status,
    Registration registration,
    Consent consent,
    @Schema(nullable = true) LocalDate pausedUntil,
    Origin origin,
    Instant registeredAt,
    @Schema(nullable = true) Instant confirmedAt,
    Instant changedAt,
    @Schema(nullable = true) Instant leftAt,
    String certificateId,
    long version) {
  /** In {@link #pausedUntil}: until the member says otherwise. */
  public static final LocalDate FURTHER_NOTICE = LocalDate.of(9999, 12, 31);

  /** How far a membership has come. A pause is no status of its own: it ends by itself. */
  public enum Status {
    /** The address is not confirmed yet. */
    PENDING,
    ACTIVE,
    LEFT
  }

  /** How a member came in. */
  public enum Origin {
    PORTAL,
    API,
    /** Agreed elsewhere; {@link Consent#source} says where. */
    IMPORT
  }

  /** Whether the member is paused on that day. */
  public boolean isPaused(LocalDate day) {
    return pausedUntil != null && day.isBefore(pausedUntil);
  }

  /** Whether the names are shown to anyone. */
  public boolean isPublic() {
    return status == Status.ACTIVE && consent.publicName();
  }

  /** What matching may know. */
  public MemberProfile profile() {
    return new MemberProfile(
        id,
        status,
        registration.organisation(),
        registration.interest(),
        registration.capacity(),
        registration.languages(),
        registration.noticeDays(),
        pausedUntil,
        version);
  }
}
