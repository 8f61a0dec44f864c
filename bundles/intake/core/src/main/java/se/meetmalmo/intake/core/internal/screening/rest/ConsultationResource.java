package se.meetmalmo.intake.core.internal.screening.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.Consultations;
import se.meetmalmo.intake.screening.Consultations.Asked;
import se.meetmalmo.intake.screening.NewConsultation;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;

/** Questions to other parties about a case. */
@Component(service = ConsultationResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas/{id}/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
@RolesAllowed({Roles.COORDINATOR, Roles.PROJECT_LEADER, Roles.DEPUTY_PROJECT_LEADER})
public final class ConsultationResource {
  private static final String EXAMPLE =
      """
      {"name": "Eva Lund", "email": "eva.lund@example.com", "organisation": "Grundskoleförvaltningen",
       "where": "INSIDE", "question": "Kan skolorna ta emot lärlingar till hösten?", "deadline": "2027-03-01",
       "shows": "TEXT", "language": "sv"}
      """;
  private final Consultations consultations;
  private final Site site;

  @Activate
  public ConsultationResource(@Reference Consultations consultations, @Reference Site site) {
    this.consultations = consultations;
    this.site = site;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.BUSINESS_PILOT
  })
  @Operation(summary = "Who was asked about the case, and what they answered; oldest first")
  public List<ConsultationView> list(@PathParam("id") String id, @Context Actor actor) {
    return ConsultationView.of(consultations.of(id, actor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Asks another party; the private link is given this once")
  @ApiResponse(
      responseCode = "201",
      description = "It is asked",
      content = @Content(schema = @Schema(implementation = ConsultationView.class)))
  @ApiResponse(responseCode = "409", description = "The case is decided")
  public Response ask(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          NewConsultation body,
      @Context Actor actor) {
    return linked(consultations.ask(id, Json.present(body), actor));
  }

  private Response linked(Asked asked) {
    String url = site.url("/consultations/" + asked.secret()).toString();
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(ConsultationView.of(asked.consultation(), url))
        .build();
  }

  @POST
  @Path("/{consultation}/links")
  @Operation(summary = "One more private link, given this once; all open the same")
  @ApiResponse(
      responseCode = "201",
      description = "The consultation with the link",
      content = @Content(schema = @Schema(implementation = ConsultationView.class)))
  public Response link(
      @PathParam("id") String id,
      @PathParam("consultation") String consultation,
      @Context Actor actor) {
    Consultation asked =
        consultations
            .find(consultation, actor)
            .orElseThrow(() -> new NotFoundException("consultation", consultation));
    return linked(new Asked(asked, consultations.issueLink(consultation, actor)));
  }

  @POST
  @Path("/{consultation}/closing")
  @Operation(summary = "Gives up waiting for an answer")
  @ApiResponse(
      responseCode = "200",
      description = "It is closed",
      content = @Content(schema = @Schema(implementation = ConsultationView.class)))
  @ApiResponse(responseCode = "409", description = "It is not open")
  public ConsultationView close(
      @PathParam("id") String id,
      @PathParam("consultation") String consultation,
      @Context Actor actor) {
    return ConsultationView.of(consultations.close(consultation, actor), null);
  }
}
