package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeTransfer;
import se.meetmalmo.knowledgebank.InitiativeTransfer.DataSet;
import se.meetmalmo.knowledgebank.InitiativeTransfer.Format;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Site;

/** What the bank holds as open data. */
@Component(
    service = OpenDataResource.class,
    property = "osgi.jaxrs.resource:Boolean=true",
    configurationPid = OpenDataSettings.PID)
@Designate(ocd = OpenDataSettings.class)
@Path("/api")
@PermitAll
@Tag(name = "open data")
public final class OpenDataResource {
  static final String CSV = "text/csv; charset=utf-8";
  static final String JSON = "application/json";
  private static final String TURTLE = "text/turtle; charset=utf-8";
  private final InitiativeTransfer transfer;
  private final Catalogue catalogue;

  @Activate
  public OpenDataResource(
      @Reference InitiativeTransfer transfer, @Reference Site site, OpenDataSettings settings) {
    this.transfer = transfer;
    this.catalogue = new Catalogue(site, settings.publisher(), settings.licence());
  }

  @GET
  @Path("/initiatives.csv")
  @Operation(summary = "The initiatives that fit a query as CSV, as an import reads them")
  @ApiResponse(
      responseCode = "200",
      description = "All pages of the list",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "400", description = "Names the values that are known")
  public Response csv(@BeanParam InitiativeParameters parameters, @Context Actor actor) {
    InitiativeQuery query = parameters.query();
    return file("initiatives.csv", CSV, out -> transfer.export(query, Format.CSV, out, actor));
  }

  @GET
  @Path("/initiatives.json")
  @Operation(summary = "The initiatives that fit a query as one JSON array")
  @ApiResponse(
      responseCode = "200",
      description = "All pages of the list",
      content = @Content(mediaType = JSON, schema = @Schema(type = "array")))
  @ApiResponse(responseCode = "400", description = "Names the values that are known")
  public Response json(@BeanParam InitiativeParameters parameters, @Context Actor actor) {
    InitiativeQuery query = parameters.query();
    return file("initiatives.json", JSON, out -> transfer.export(query, Format.JSON, out, actor));
  }

  @GET
  @Path("/open-data/{set: initiatives|results|lessons}.csv")
  @Operation(summary = "Everything of a set that anyone may see, as CSV")
  @ApiResponse(
      responseCode = "200",
      description = "The same for every reader",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  public Response setAsCsv(@PathParam("set") String set) {
    DataSet wanted = Parameters.oneOf("set", DataSet.class, set);
    return file(
        set + ".csv", CSV, out -> transfer.export(wanted, Format.CSV, out, Actor.ANONYMOUS));
  }

  @GET
  @Path("/open-data/{set: initiatives|results|lessons}.json")
  @Operation(summary = "Everything of a set that anyone may see, as one JSON array")
  @ApiResponse(
      responseCode = "200",
      description = "The same for every reader",
      content = @Content(mediaType = JSON, schema = @Schema(type = "array")))
  public Response setAsJson(@PathParam("set") String set) {
    DataSet wanted = Parameters.oneOf("set", DataSet.class, set);
    return file(
        set + ".json", JSON, out -> transfer.export(wanted, Format.JSON, out, Actor.ANONYMOUS));
  }

  @GET
  @Path("/open-data/catalogue.ttl")
  @Operation(summary = "What open data there is, as DCAT-AP-SE")
  @ApiResponse(
      responseCode = "200",
      description = "Turtle",
      content = @Content(mediaType = TURTLE, schema = @Schema(type = "string")))
  public Response catalogue() {
    return Response.ok(catalogue.turtle()).type(TURTLE).build();
  }

  private static Response file(String name, String type, StreamingOutput out) {
    return Response.ok(out)
        .type(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
        .build();
  }
}
