package se.meetmalmo.knowledgebank;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import se.meetmalmo.platform.Validation;

/**
 * What came out of an initiative.
 *
 * @param text required
 * @param date null (absent in JSON) when not known
 */
public record Result(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TEXT_LENGTH) String text,
    @Schema(nullable = true) LocalDate date,
    @ArraySchema(maxItems = InitiativeProfile.WORDS) List<Link> links)
    implements Experience {
  public static final int TEXT_LENGTH = 10_000;

  public Result {
    text = Typed.text(text);
    links = links == null ? List.of() : List.copyOf(links);
    Validation bounds = new Validation().required("text", text).atMost("text", text, TEXT_LENGTH);
    Typed.checkLinks(bounds, "links", links);
    bounds.orThrow();
  }

  @Override
  public Kind kind() {
    return Kind.RESULT;
  }

  @Override
  public Result forPublic() {
    return this;
  }
}
