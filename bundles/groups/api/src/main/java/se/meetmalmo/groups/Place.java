package se.meetmalmo.groups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/**
 * A place in a group, and who has it: a member of the resource bank by id alone, or somebody else
 * by name. Holds personal data of the latter. Absent values become empty ones.
 *
 * @param side whom the person speaks for; required
 * @param role MEMBER when absent
 * @param memberId of the resource bank, which knows name and address; empty for somebody else
 * @param unitId of the administration or company of the city that sends the person; may be empty
 * @param name of somebody who is no member; required then, empty for a member
 * @param organisation that they speak for; likewise, but may be empty
 * @param email where somebody is reached who is no member and came by no invitation; private
 * @param invitationId by which they came; who is no member is reached through {@link
 *     se.meetmalmo.groups.spi.InvitedPeople} then, so that no address is kept here; may be empty
 * @param language {@code sv} (when absent) or {@code en}: to write to somebody in who is no member
 */
public record Place(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Side side,
    @Schema(defaultValue = "MEMBER") Role role,
    @Schema(maxLength = ID_LENGTH) String memberId,
    @Schema(maxLength = ID_LENGTH) String unitId,
    @Schema(maxLength = NAME_LENGTH) String name,
    @Schema(maxLength = NAME_LENGTH) String organisation,
    @Schema(maxLength = EMAIL_LENGTH, description = "Private") String email,
    @Schema(maxLength = ID_LENGTH) String invitationId,
    @Schema(
            allowableValues = {"sv", "en"},
            defaultValue = "sv")
        String language) {
  public static final int ID_LENGTH = 40;
  public static final int NAME_LENGTH = 150;
  public static final int EMAIL_LENGTH = 254;
  private static final Set<String> WRITTEN = Set.of("sv", "en");

  /** What somebody is in a group. */
  public enum Role {
    /** Answers for the group and reports; one of a group. */
    LEADER,
    MEMBER
  }

  public Place {
    role = Objects.requireNonNullElse(role, Role.MEMBER);
    memberId = Typed.line(memberId);
    unitId = Typed.line(unitId);
    name = Typed.line(name);
    organisation = Typed.line(organisation);
    email = Typed.line(email);
    invitationId = Typed.line(invitationId);
    language = Typed.line(language).isEmpty() ? "sv" : Typed.line(language);
    Validation bounds =
        new Validation()
            .check(side != null, FieldError.of("side", "required", "is required"))
            .atMost("memberId", memberId, ID_LENGTH)
            .atMost("unitId", unitId, ID_LENGTH)
            .atMost("name", name, NAME_LENGTH)
            .atMost("organisation", organisation, NAME_LENGTH)
            .atMost("invitationId", invitationId, ID_LENGTH)
            .check(
                WRITTEN.contains(language),
                FieldError.of("language", "unknown-value", "is not one of sv, en", "sv, en"));
    if (memberId.isEmpty()) {
      bounds.required("name", name);
    } else {
      bounds.check(
          Stream.of(name, organisation, email).allMatch(String::isEmpty),
          FieldError.of("memberId", "not-allowed", "is enough: the resource bank knows the rest"));
    }
    if (!email.isEmpty()) {
      bounds.email("email", email);
    }
    bounds
        .check(
            email.isEmpty() || invitationId.isEmpty(),
            FieldError.of("email", "not-allowed", "is known with the invitation"))
        .orThrow();
  }

  /** A member of the resource bank. */
  public static Place ofMember(Side side, Role role, String memberId) {
    return new Place(side, role, memberId, "", "", "", "", "", "");
  }

  /** Somebody who is not in the resource bank and was invited. */
  public static Place ofInvited(
      Side side, Role role, String invitationId, String name, String organisation) {
    return new Place(side, role, "", "", name, organisation, "", invitationId, "");
  }

  /** The same as another role. */
  public Place as(Role other) {
    return new Place(
        side, other, memberId, unitId, name, organisation, email, invitationId, language);
  }

  /** Sent by a part of the city. */
  public Place from(String cityUnitId) {
    return new Place(
        side, role, memberId, cityUnitId, name, organisation, email, invitationId, language);
  }

  /** Says nothing of who it is, which must not stand in a log. */
  @Override
  public String toString() {
    return "Place[" + side + ", " + role + "]";
  }
}
