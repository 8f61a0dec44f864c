package se.meetmalmo.search.lucene.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.search.Likeness;
import se.meetmalmo.search.SimilarHit;
import se.meetmalmo.search.SimilarQuery;
import se.meetmalmo.search.SimilarWork;

/** Work that is like a text, among what the caller may see; nothing is stored. */
@Component(service = SimilarResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public final class SimilarResource {
  private static final String EXAMPLE =
      """
      {"title": "Delad handledare", "text": "Fem restauranger vill ta emot praktikanter.", "limit": 5}""";

  private final SimilarWork work;

  /**
   * What somebody has written; everything may be missing.
   *
   * @param floor {@code LIKELY_SAME}, {@code RELATED} (the default) or {@code DISTANT}
   */
  public record Draft(String title, String text, Integer limit, Likeness floor) {
    SimilarQuery by(Actor reader) {
      return new SimilarQuery(
          title,
          text,
          Objects.requireNonNullElse(limit, SimilarQuery.DEFAULT_LIMIT),
          Objects.requireNonNullElse(floor, Likeness.RELATED),
          reader);
    }
  }

  @Activate
  public SimilarResource(@Reference SimilarWork work) {
    this.work = work;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Work that is like a text, the nearest first; empty when nothing is near",
      description = "For long texts POST the same.")
  @ApiResponse(
      responseCode = "200",
      description = "The nearest first; empty when nothing is near",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  public List<SimilarHit> find(
      @QueryParam("title") String title,
      @QueryParam("text") String text,
      @Parameter(description = "1 to 100, 5 when absent") @QueryParam("limit") String limit,
      @Parameter(description = "LIKELY_SAME, RELATED (default) or DISTANT") @QueryParam("floor")
          String floor,
      @Context Actor actor) {
    return work.find(new Draft(title, text, number(limit), likeness(floor)).by(actor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "Work that is like a text, the nearest first; empty when nothing is near")
  @ApiResponse(
      responseCode = "200",
      description = "The nearest first; empty when nothing is near",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  public List<SimilarHit> find(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Draft.class),
                      examples = @ExampleObject(EXAMPLE)))
          Draft draft,
      @Context Actor actor) {
    return work.find(Json.present(draft).by(actor));
  }

  private static Integer number(String limit) {
    if (limit == null || limit.isBlank()) {
      return SimilarQuery.DEFAULT_LIMIT;
    }
    try {
      return Integer.valueOf(limit.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInputException(FieldError.of("limit", "wrong-type", "is not a number"));
    }
  }

  private static Likeness likeness(String floor) {
    if (floor == null || floor.isBlank()) {
      return Likeness.RELATED;
    }
    try {
      return Likeness.valueOf(floor.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known = "LIKELY_SAME, RELATED, DISTANT";
      throw new InvalidInputException(
          FieldError.of("floor", "unknown-value", "is not one of " + known, known));
    }
  }
}
