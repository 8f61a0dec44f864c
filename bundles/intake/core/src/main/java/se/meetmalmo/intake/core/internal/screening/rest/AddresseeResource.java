package se.meetmalmo.intake.core.internal.screening.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.screening.Answer;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.OwnConsultation;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;

/** A consultation as its addressee sees it, by private link. */
@Component(service = AddresseeResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/consultations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
@PermitAll
public final class AddresseeResource {
  private final Consultations consultations;

  @Activate
  public AddresseeResource(@Reference Consultations consultations) {
    this.consultations = consultations;
  }

  /**
   * @param idea what of it may be read; withheld where only the question is to be read
   * @param stance the addressee's own, as is the answer; absent until there is one
   */
  @Schema(name = "OwnConsultation")
  record OwnView(
      String caseNumber,
      String title,
      String name,
      String question,
      LocalDate deadline,
      String language,
      Consultation.State state,
      PublicIdea idea,
      @Schema(nullable = true) Answer.Stance stance,
      @Schema(nullable = true) String answer,
      String refusal,
      boolean canAnswer,
      boolean decided) {
    static OwnView of(OwnConsultation own) {
      return new OwnView(
          own.caseNumber(),
          own.title(),
          own.name(),
          own.question(),
          own.deadline(),
          own.language(),
          own.state(),
          own.idea(),
          own.answer() == null ? null : own.answer().stance(),
          own.answer() == null ? null : own.answer().answer(),
          own.refusal(),
          own.canAnswer(),
          own.decided());
    }
  }

  /**
   * @param reason may be absent
   */
  @Schema(name = "Refusal")
  record Refusal(@Schema(maxLength = 2_000) String reason) {}

  @GET
  @Operation(summary = "What I am asked, about what, and what I have answered")
  @ApiResponse(
      responseCode = "200",
      description = "The addressee's own view",
      content = @Content(schema = @Schema(implementation = OwnView.class)))
  public Response show(@PathParam("token") String token) {
    return answer(
        consultations
            .open(token)
            .orElseThrow(() -> new NotFoundException("consultation", "behind this private link")));
  }

  @PUT
  @Path("/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answers, or changes my answer",
      description =
          "The first until the case is decided, a change until the deadline at the latest.")
  @ApiResponse(
      responseCode = "200",
      description = "It is answered",
      content = @Content(schema = @Schema(implementation = OwnView.class)))
  @ApiResponse(responseCode = "409", description = "It is too late")
  public Response answer(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.ANSWER)))
          Answer body) {
    return answer(consultations.answer(token, Json.present(body)));
  }

  @POST
  @Path("/refusal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Declines to answer; an answer can still follow")
  @ApiResponse(
      responseCode = "200",
      description = "Nobody waits for it any more",
      content = @Content(schema = @Schema(implementation = OwnView.class)))
  @ApiResponse(responseCode = "409", description = "It is too late")
  public Response refuse(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(ScreeningExamples.REFUSAL)))
          Refusal body) {
    return answer(consultations.refuse(token, Json.present(body).reason()));
  }

  private static Response answer(OwnConsultation own) {
    return Response.ok(OwnView.of(own)).header("Cache-Control", "no-store").build();
  }
}
