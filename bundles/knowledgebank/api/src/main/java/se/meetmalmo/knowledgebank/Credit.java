package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/**
 * Somebody who took part and is to have credit for it.
 *
 * @param name of the person; shown to anyone with consent only
 * @param organisation that the person spoke for; shown to anyone
 * @param side OTHER when absent
 */
public record Credit(
    @Schema(maxLength = InitiativeProfile.NAME_LENGTH) String name,
    @Schema(maxLength = InitiativeProfile.NAME_LENGTH) String organisation,
    @Schema(defaultValue = "OTHER") Side side,
    boolean consent) {
  public Credit {
    name = Typed.line(name);
    organisation = Typed.line(organisation);
    side = Objects.requireNonNullElse(side, Side.OTHER);
  }

  Credit forPublic() {
    return consent ? this : new Credit("", organisation, side, false);
  }
}
