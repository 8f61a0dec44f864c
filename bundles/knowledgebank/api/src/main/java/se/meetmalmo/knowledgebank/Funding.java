package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an initiative may cost, and who pays.
 *
 * @param amount whole kronor; null (absent in JSON) when not known
 * @param source of the money; may be empty
 */
public record Funding(
    @Schema(nullable = true, minimum = "0", example = "250000") Long amount,
    @Schema(maxLength = InitiativeProfile.NAME_LENGTH) String source) {
  public static final Funding UNKNOWN = new Funding(null, "");

  public Funding {
    source = Typed.line(source);
  }
}
