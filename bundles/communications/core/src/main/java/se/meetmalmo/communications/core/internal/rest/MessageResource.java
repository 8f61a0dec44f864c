package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.Communications;
import se.meetmalmo.communications.Message;
import se.meetmalmo.communications.NewMessage;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Roles;

/** What staff write to people. */
@Component(service = MessageResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications")
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.COMMUNICATOR,
  Roles.OPERATOR
})
public final class MessageResource {
  private static final String EXAMPLE =
      "{\"category\": \"NEWSLETTER\", \"language\": \"sv\", \"subject\": \"Öppet hus den 3 mars\","
          + " \"text\": \"Välkommen till stadshuset kl. 8.\\n\\nVi bjuder på frukost.\"}";
  private final Communications communications;

  @Activate
  public MessageResource(@Reference Communications communications) {
    this.communications = communications;
  }

  @GET
  @Operation(summary = "What was written, newest first")
  @ApiResponse(responseCode = "200", description = "A page of messages")
  public Page<Message> list(
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
    return communications.messages(Parameters.page(page, size), actor);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One message; its deliveries are those about message:ID or the ideas")
  @ApiResponse(responseCode = "200", description = "The message")
  @ApiResponse(responseCode = "404", description = "There is no such message")
  public Message show(@PathParam("id") String id, @Context Actor actor) {
    return communications
        .message(id, actor)
        .orElseThrow(() -> new NotFoundException("message", id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.COMMUNICATOR, Roles.OPERATOR})
  @Operation(
      summary = "Writes to the senders of some ideas, or to all who have asked for news",
      description = "It is on disk when this answers, and sent then as any other message.")
  @ApiResponse(
      responseCode = "201",
      description = "It is written",
      content = @Content(schema = @Schema(implementation = Message.class)))
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  public Response send(
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          NewMessage message,
      @Context Actor actor) {
    Message sent = communications.send(Json.present(message), actor);
    return Response.created(UriBuilder.fromPath("/api/messages/{id}").build(sent.id()))
        .entity(sent)
        .build();
  }
}
