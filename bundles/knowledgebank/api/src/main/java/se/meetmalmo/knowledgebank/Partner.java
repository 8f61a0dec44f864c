package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/**
 * An organisation that takes part.
 *
 * @param side OTHER when absent
 */
public record Partner(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = InitiativeProfile.NAME_LENGTH)
        String name,
    @Schema(defaultValue = "OTHER") Side side) {
  public Partner {
    name = Typed.line(name);
    side = Objects.requireNonNullElse(side, Side.OTHER);
  }
}
