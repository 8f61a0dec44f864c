package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Whom to ask: a role in a unit, not a person.
 *
 * @param consent they have agreed that this is shown to anyone; without it only {@link
 *     KnowledgeBank#READERS} see it
 */
public record Contact(
    @Schema(maxLength = InitiativeProfile.NAME_LENGTH) String role,
    @Schema(maxLength = InitiativeProfile.NAME_LENGTH) String unit,
    boolean consent) {
  public Contact {
    role = Typed.line(role);
    unit = Typed.line(unit);
  }
}
