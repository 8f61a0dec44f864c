package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Decision;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.waiting.Waiting;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.web.Texts;

/** The submitter's own view, by private link. */
@Component(service = StatusResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/status/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status")
public final class StatusResource {
  private static final String EXAMPLE = "{\"reason\": \"Vi har löst det på egen hand.\"}";
  private static final String ANSWER = "{\"answer\": \"Vi kan börja i maj.\"}";
  private static final Texts TEXTS = Texts.beside(StatusResource.class);
  private final Intake intake;
  private final Waiting waiting;

  @Activate
  public StatusResource(@Reference Intake intake, @Reference Waiting waiting) {
    this.intake = intake;
    this.waiting = waiting;
  }

  @GET
  @PermitAll
  @Operation(summary = "Where my idea is: step, next step, expected answer, reasons")
  @ApiResponse(
      responseCode = "200",
      description = "The submitter's own view",
      content = @Content(schema = @Schema(implementation = StatusView.class)))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Response status(@PathParam("token") String token, @Context HttpHeaders headers) {
    return answer(
        intake
            .status(token)
            .orElseThrow(() -> new NotFoundException("idea", "behind this private link")),
        headers);
  }

  @POST
  @Path("/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "Answers what I was asked")
  @ApiResponse(
      responseCode = "200",
      description = "It is answered",
      content = @Content(schema = @Schema(implementation = StatusView.class)))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "No question is open")
  public Response answer(
      @PathParam("token") String token,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(ANSWER)))
          OwnAnswer body,
      @Context HttpHeaders headers) {
    String said = Objects.requireNonNullElse(Json.present(body).answer(), "");
    return answer(intake.answer(token, said), headers);
  }

  /**
   * @param answer required
   */
  record OwnAnswer(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Decision.REASON_LENGTH)
          String answer) {}

  @POST
  @Path("/withdrawal")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  @Operation(summary = "Withdraws my idea", description = "The body may be empty.")
  @ApiResponse(
      responseCode = "200",
      description = "It is withdrawn",
      content = @Content(schema = @Schema(implementation = StatusView.class)))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "It can't be withdrawn any more")
  public Response withdraw(
      @PathParam("token") String token,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Withdrawal.class),
                      examples = @ExampleObject(EXAMPLE)))
          String body,
      @Context HttpHeaders headers) {
    String reason = body == null || body.isBlank() ? "" : reason(body, headers.getMediaType());
    return answer(intake.withdraw(token, reason), headers);
  }

  private static String reason(String body, MediaType type) {
    if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      throw new NotSupportedException();
    }
    return Objects.requireNonNullElse(Json.read(body, Withdrawal.class).reason(), "");
  }

  /**
   * @param reason may be absent
   */
  record Withdrawal(@Schema(maxLength = Decision.REASON_LENGTH) String reason) {}

  private Response answer(IdeaCase report, HttpHeaders headers) {
    String next =
        TEXTS.get(
            AskedLanguage.of(headers, report.idea().submission().language()),
            "next." + (report.question().isPresent() ? "ASKED" : report.idea().status()));
    return Response.ok(StatusView.of(report, waiting.hearBy(report).orElse(null), next))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
