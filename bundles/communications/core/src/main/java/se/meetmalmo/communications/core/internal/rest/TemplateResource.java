package se.meetmalmo.communications.core.internal.rest;

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
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.MessagePreview;
import se.meetmalmo.communications.MessageTemplate;
import se.meetmalmo.communications.MessageTemplates;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Roles;

/** How messages are worded. */
@Component(service = TemplateResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/message-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications")
@RolesAllowed({
  Roles.COMMUNICATOR,
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER
})
public final class TemplateResource {
  private static final String SAVED =
      "{\"subject\": \"Din {{kind}} tas vidare ({{caseNumber}})\","
          + " \"body\": \"Hej {{name}}!\\n\\n{{reason}}\\n\\n{{statusLink}}\", \"version\": 0}";
  private static final String LOOKED_AT =
      "{\"subject\": \"Din {{kind}}\", \"body\": \"Hej {{name}}!\", \"about\": \"M-2026-000001\"}";
  private final MessageTemplates templates;

  @Activate
  public TemplateResource(@Reference MessageTemplates templates) {
    this.templates = templates;
  }

  @GET
  @Operation(summary = "All kinds of message, and how each is worded in each language")
  @ApiResponse(responseCode = "200", description = "By kind and language")
  public List<MessageTemplate> list(@Context Actor actor) {
    return templates.list(actor);
  }

  @GET
  @Path("/{kind}/{language}")
  @Operation(summary = "How one kind is worded")
  @ApiResponse(responseCode = "200", description = "The wording, and the facts it may use")
  @ApiResponse(responseCode = "404", description = "There is no such kind or language")
  public MessageTemplate show(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @Context Actor actor) {
    return templates.show(kind, language, actor);
  }

  /**
   * @param version that was seen; absent: whichever
   */
  record TemplateChange(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Wording.SUBJECT_LENGTH)
          String subject,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Wording.BODY_LENGTH)
          String body,
      @Schema(description = "The version that was seen; left out: whichever") Integer version) {
    Wording wording() {
      return new Wording(subject, body);
    }
  }

  @PUT
  @Path("/{kind}/{language}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Words a kind otherwise from now on; earlier versions are kept")
  @ApiResponse(responseCode = "200", description = "As it is worded now")
  @ApiResponse(responseCode = "404", description = "There is no such kind or language")
  @ApiResponse(responseCode = "409", description = "Somebody else has changed it meanwhile")
  public MessageTemplate save(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(SAVED)))
          TemplateChange change,
      @Context Actor actor) {
    TemplateChange asked = Json.present(change);
    int seen = asked.version() == null ? -1 : asked.version();
    return templates.save(kind, language, asked.wording(), seen, actor);
  }

  @DELETE
  @Path("/{kind}/{language}")
  @Operation(summary = "Takes the shipped wording again")
  @ApiResponse(responseCode = "200", description = "As shipped")
  @ApiResponse(responseCode = "404", description = "There is no such kind or language")
  public MessageTemplate restore(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @Context Actor actor) {
    return templates.restore(kind, language, -1, actor);
  }

  /**
   * @param about id or case number of a real case
   */
  record PreviewRequest(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String subject,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String body,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String about) {
    PreviewRequest {
      about = about == null ? "" : about;
    }
  }

  @POST
  @Path("/{kind}/{language}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How a wording would read in a real case; nothing is saved or sent",
      description = "Shows of the case what the reader may see; private links lead nowhere.")
  @ApiResponse(responseCode = "200", description = "Subject and text")
  @ApiResponse(responseCode = "404", description = "There is no such kind, language or case")
  public MessagePreview preview(
      @PathParam("kind") String kind,
      @PathParam("language") String language,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(LOOKED_AT)))
          PreviewRequest request,
      @Context Actor actor) {
    PreviewRequest asked = Json.present(request);
    Wording wording = new Wording(asked.subject(), asked.body());
    return templates.preview(kind, language, wording, asked.about(), actor);
  }
}
