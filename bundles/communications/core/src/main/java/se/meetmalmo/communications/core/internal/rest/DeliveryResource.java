package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Delivery;
import se.meetmalmo.communications.DeliveryFile;
import se.meetmalmo.communications.DeliveryQuery;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;

/** What people were told, and what became of it. */
@Component(service = DeliveryResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications")
@RolesAllowed({Roles.COORDINATOR, Roles.COMMUNICATOR, Roles.OPERATOR})
public final class DeliveryResource {
  private static final String BOUNCE = "{\"reason\": \"550 5.1.1 no such user\"}";
  private static final int REASON_LENGTH = 1_000;
  private final Communications communications;

  @Activate
  public DeliveryResource(@Reference Communications communications) {
    this.communications = communications;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.COMMUNICATOR,
    Roles.OPERATOR
  })
  @Operation(summary = "Deliveries, newest first; of one subject, of some states")
  @ApiResponse(responseCode = "200", description = "A page of deliveries")
  public Page<Delivery> list(
      @Parameter(description = "An idea, member or group: its id, or idea:ID")
          @QueryParam("subject")
          @DefaultValue("")
          String subject,
      @Parameter(
              description = "Any of these; repeated, or separated by commas",
              array = @ArraySchema(schema = @Schema(implementation = DeliveryState.class)))
          @QueryParam("state")
          List<String> states,
      @QueryParam("channel") @DefaultValue("") String channel,
      @Parameter(
              description = "From 0",
              schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
          @QueryParam("page")
          @DefaultValue("0")
          String page,
      @Parameter(
              description = "How many on a page",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
          @QueryParam("size")
          @DefaultValue("20")
          String size,
      @Context Actor actor) {
    return communications.deliveries(
        new DeliveryQuery(
            subject,
            channel,
            Parameters.anyOf("state", DeliveryState.class, states),
            Parameters.page(page, size)),
        actor);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.COMMUNICATOR,
    Roles.OPERATOR
  })
  @Operation(summary = "One delivery, with its log")
  @ApiResponse(responseCode = "200", description = "The delivery and what was tried")
  @ApiResponse(responseCode = "404", description = "There is no such delivery")
  public DeliveryFile show(@PathParam("id") String id, @Context Actor actor) {
    return communications
        .delivery(id, actor)
        .orElseThrow(() -> new NotFoundException("delivery", id));
  }

  @POST
  @Path("/{id}/retry")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Sends it again at the next opportunity")
  @ApiResponse(responseCode = "200", description = "It is due now")
  @ApiResponse(responseCode = "404", description = "There is no such delivery")
  @ApiResponse(responseCode = "409", description = "It is sent, or being sent")
  public Delivery retry(@PathParam("id") String id, @Context Actor actor) {
    return communications.retry(id, actor);
  }

  @POST
  @Path("/{id}/park")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Gives up what waits; those behind it go on")
  @ApiResponse(responseCode = "200", description = "It is parked")
  @ApiResponse(responseCode = "404", description = "There is no such delivery")
  @ApiResponse(responseCode = "409", description = "It does not wait")
  public Delivery park(@PathParam("id") String id, @Context Actor actor) {
    return communications.park(id, actor);
  }

  /**
   * @param reason as the bounce says
   */
  record Bounce(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = REASON_LENGTH)
          String reason) {
    Bounce {
      reason = Objects.requireNonNullElse(reason, "").strip();
      new Validation().required("reason", reason).atMost("reason", reason, REASON_LENGTH).orThrow();
    }
  }

  @POST
  @Path("/{id}/bounces")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Records that what was sent came back",
      description = "Addresses in the reason are hidden.")
  @ApiResponse(responseCode = "200", description = "It is recorded")
  @ApiResponse(responseCode = "404", description = "There is no such delivery")
  @ApiResponse(responseCode = "409", description = "It was not sent")
  public Delivery bounce(
      @PathParam("id") String id,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(BOUNCE)))
          Bounce bounce,
      @Context Actor actor) {
    return communications.bounced(id, Json.present(bounce).reason(), actor);
  }
}
