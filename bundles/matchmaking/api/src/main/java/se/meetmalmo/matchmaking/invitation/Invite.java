package se.meetmalmo.matchmaking.invitation;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * Whom to ask.
 *
 * @param order the group that is wanted; required for an idea's first invitations, else what it was
 *     stays where absent
 * @param people ids of members and of parts of the city, each once
 * @param guests from outside the resource bank
 * @param answerBy until when answers are waited for; within the usual number of days when absent
 * @param message words of the business unit's own; may be empty
 * @param version of the roster that was seen; absent for whichever
 */
public record Invite(
    @Schema(nullable = true) StaffingOrder order,
    @ArraySchema(maxItems = StaffingOrder.MOST) List<String> people,
    @ArraySchema(maxItems = StaffingOrder.MOST) List<Guest> guests,
    @Schema(nullable = true) Instant answerBy,
    @Schema(maxLength = MESSAGE) String message,
    @Schema(nullable = true) Long version) {
  public static final int MESSAGE = 2_000;

  public Invite {
    people = people == null ? List.of() : people.stream().map(Invite::id).toList();
    guests = guests == null ? List.of() : List.copyOf(guests);
    message = Objects.requireNonNullElse(message, "").replace("\r\n", "\n").strip();
    message = VisibleText.isIn(message) ? message : "";
    List<String> all =
        Stream.concat(
                people.stream(),
                guests.stream().map(guest -> guest.email().toLowerCase(Locale.ROOT)))
            .toList();
    new Validation()
        .check(!all.isEmpty(), FieldError.of("people", "required", "name nobody"))
        .atMost("people", people, StaffingOrder.MOST)
        .atMost("guests", guests, StaffingOrder.MOST)
        .atMost("message", message, MESSAGE)
        .check(
            new HashSet<>(all).size() == all.size(),
            FieldError.of("people", "repeated", "name somebody twice"))
        .orThrow();
  }

  private static String id(String given) {
    String id = given == null ? "" : VisibleText.line(given);
    new Validation().required("people", id).atMost("people", id, 40).orThrow();
    return id;
  }
}
