package se.meetmalmo.matchmaking.core.internal.fairness.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.ServiceUnavailableException;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Fairness;
import se.meetmalmo.matchmaking.NotReadyException;

/** Whether all kinds of members are asked, for anyone. */
@Component(service = FairnessResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/matchmaking")
@Tag(name = "matchmaking")
@PermitAll
public final class FairnessResource {
  private static final String CSV = "text/csv; charset=utf-8";
  private static final long RETRY_SECONDS = 5;
  private final Fairness fairness;

  @Activate
  public FairnessResource(@Reference Fairness fairness) {
    this.fairness = fairness;
  }

  @GET
  @Path("/fairness")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Who is asked, held against who is in the bank",
      description =
          "By size, industry and part of the city of companies, and by who has never been in a"
              + " group. Numbers from 1 to 4 are left out, and what they would follow from.")
  @ApiResponse(
      responseCode = "200",
      description = "At most ten minutes old",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "503", description = "The members are still being read")
  public Fairness.Report report() {
    try {
      return fairness.report();
    } catch (NotReadyException e) {
      throw new ServiceUnavailableException(e.getMessage(), RETRY_SECONDS);
    }
  }

  @GET
  @Path("/fairness.csv")
  @Produces(CSV)
  @Operation(summary = "The same as CSV")
  @ApiResponse(
      responseCode = "200",
      description = "A line for those who are alike; what is not shown is empty",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "503", description = "The members are still being read")
  public String csv() {
    return report().dimensions().stream()
        .flatMap(
            dimension ->
                dimension.rows().stream()
                    .map(
                        row ->
                            line(
                                dimension.kind(),
                                row.value(),
                                row.members(),
                                row.memberShare(),
                                row.invited(),
                                row.invitedShare(),
                                row.accepted(),
                                row.acceptedShare())))
        .collect(
            Collectors.joining(
                "",
                "kind,value,members,memberShare,invited,invitedShare,accepted,acceptedShare\r\n",
                ""));
  }

  /** Letters, digits and the names of the city's parts: nothing that needs quoting. */
  private static String line(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "" : cell.toString())
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
