package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.ImportReport;
import se.meetmalmo.knowledgebank.InitiativeTransfer;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Roles;

/** Many initiatives at once, one a row. */
@Component(service = ImportResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/initiatives/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
@Tag(name = "initiatives")
public final class ImportResource {
  private static final String LINES =
      """
      {"externalId": "k-17", "title": "Lärlingar i bygg", "text": "Staden och åtta företag ...", "stage": "ONGOING"}
      {"externalId": "k-18", "title": "Cykellogistik", "text": "Tre åkerier prövar ...", "themes": ["miljö"], "start": "2026"}
      """;
  private static final String CSV =
      """
      externalId,title,text,stage,themes
      k-17,Lärlingar i bygg,Staden och åtta företag ...,pågår,arbete|skola
      """;
  private final InitiativeTransfer transfer;

  @Activate
  public ImportResource(@Reference InitiativeTransfer transfer) {
    this.transfer = transfer;
  }

  @POST
  @Consumes({"application/x-ndjson", "text/csv"})
  @Operation(
      summary = "Takes in JSON lines or CSV; only externalId, title and text are required",
      description =
          "A broken row is refused with its line number, field and reason and does not stop the"
              + " rest. The same externalId of the same source again brings the initiative up to"
              + " date; fields that the row does not have stay as they are.")
  @ApiResponse(responseCode = "200", description = "What went in, and what was refused and why")
  @ApiResponse(responseCode = "400", description = "The mapping is wrong, or there is no header")
  public ImportReport importRows(
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "application/x-ndjson",
                    schema = @Schema(type = "string"),
                    examples = @ExampleObject(LINES)),
                @Content(
                    mediaType = "text/csv",
                    schema = @Schema(type = "string"),
                    examples = @ExampleObject(CSV))
              })
          InputStream rows,
      @Parameter(description = "true: nothing is written, and the report says what would become")
          @QueryParam("dryRun")
          boolean dryRun,
      @Parameter(description = "Under which system the ids are kept", example = "")
          @QueryParam("source")
          String source,
      @Parameter(description = "CITY or OUTSIDE", example = "CITY") @QueryParam("origin")
          String origin,
      @Parameter(description = "field=column, for each field that has another name there")
          @QueryParam("column")
          List<String> columns,
      @Parameter(description = "word=STAGE, for words of the other system") @QueryParam("stage")
          List<String> stages,
      @Parameter(description = "Between the columns of CSV", example = ",") @QueryParam("delimiter")
          String delimiter,
      @Parameter(description = "Between several values in one cell", example = "|")
          @QueryParam("listDelimiter")
          String listDelimiter,
      @Context javax.ws.rs.core.HttpHeaders headers,
      @Context Actor actor) {
    boolean csv =
        headers.getMediaType() != null && headers.getMediaType().getSubtype().equals("csv");
    Map<String, Stage> words = new LinkedHashMap<>();
    pairs("stage", stages)
        .forEach((word, stage) -> words.put(word, Parameters.oneOf("stage", Stage.class, stage)));
    ImportMapping mapping =
        new ImportMapping(
            csv ? ImportMapping.Format.CSV : ImportMapping.Format.JSON_LINES,
            source,
            origin == null || origin.isBlank()
                ? Origin.CITY
                : Parameters.oneOf("origin", Origin.class, origin),
            pairs("column", columns),
            words,
            delimiter,
            listDelimiter);
    return transfer.importRows(Json.present(rows), mapping, dryRun, actor, done -> {});
  }

  private static Map<String, String> pairs(String parameter, List<String> values) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String value : values) {
      int sign = value.indexOf('=');
      if (sign < 1) {
        throw new InvalidInputException(
            FieldError.of(parameter, "malformed", "is not of the form name=value"));
      }
      pairs.put(value.substring(0, sign).strip(), value.substring(sign + 1).strip());
    }
    return pairs;
  }
}
