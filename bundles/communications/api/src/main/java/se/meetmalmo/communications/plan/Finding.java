package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Something that a text says otherwise than the platform, or than another text about the same.
 *
 * @param level whether it keeps the activity from being approved and published
 * @param code {@code not-public}, {@code state}, {@code case-number}, {@code too-long}, {@code
 *     number}, {@code date}, {@code unknown-audience}
 * @param activity id of the activity of the other text; the same for its own
 * @param places of the texts: {@code press.press.sv}; one, or the two that differ
 * @param said what each says, in the order of the places; or what would be right
 */
@Schema(name = "PlanFinding")
public record Finding(
    Level level,
    @Schema(example = "state") String code,
    String activity,
    @ArraySchema(schema = @Schema(example = "press.press.sv")) List<String> places,
    List<String> said) {
  /** How grave it is. */
  public enum Level {
    BLOCKS,
    WARNS
  }

  public Finding {
    places = List.copyOf(places);
    said = List.copyOf(said);
  }

  public boolean blocks() {
    return level == Level.BLOCKS;
  }
}
