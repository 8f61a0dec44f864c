package se.meetmalmo.intake.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.PublicCase;
import se.meetmalmo.intake.PublicIdea;
import se.meetmalmo.intake.Receipt;
import se.meetmalmo.intake.core.internal.together.Joining;
import se.meetmalmo.intake.core.internal.together.Similar;
import se.meetmalmo.intake.screening.Screening;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Site;

/** Ideas and questions: handing in, reading. */
@Component(service = IdeaResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ideas")
public final class IdeaResource {
  private static final Set<Origin> ON_BEHALF =
      EnumSet.of(Origin.PHONE, Origin.MEETING, Origin.EMAIL);
  private final Intake intake;
  private final Screening screening;
  private final Site site;
  private final Similar similar;
  private final Joining joining;

  /** What is handed in, with what it can't do without. */
  @Schema(
      allOf = Submission.class,
      requiredProperties = {"title", "text", "submitter"})
  static final class NewIdea {}

  @Activate
  public IdeaResource(
      @Reference Intake intake,
      @Reference Screening screening,
      @Reference Site site,
      @Reference Similar similar,
      @Reference Joining joining) {
    this.intake = intake;
    this.screening = screening;
    this.site = site;
    this.similar = similar;
    this.joining = joining;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(summary = "Hands in an idea or a question, which is judged at once")
  @ApiResponse(
      responseCode = "201",
      description = "It is in; the private link is given this once",
      content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is missing or wrong")
  public Response submit(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewIdea.class),
                      examples = @ExampleObject(Examples.SUBMISSION)))
          Submission submission,
      @Parameter(
              description = "A coordinator writes for somebody else",
              schema = @Schema(allowableValues = {"PHONE", "MEETING", "EMAIL"}))
          @QueryParam("origin")
          String origin,
      @Parameter(
              description =
                  "Joins work that exists instead of starting another: source:id as similar work"
                      + " names it, or the id or case number of an idea",
              example = "")
          @QueryParam("join")
          String join,
      @Context Actor actor) {
    Origin from =
        origin == null || origin.isBlank()
            ? Origin.API
            : Parameters.oneOf("origin", ON_BEHALF, origin);
    Receipt receipt = taken(Json.present(submission), from, actor, join);
    Idea idea = receipt.idea();
    ReceiptView view =
        new ReceiptView(
            idea.id(),
            idea.caseNumber(),
            idea.status(),
            site.url("/status/" + receipt.statusToken()).toString(),
            idea.assessment(),
            similar.inReceipt(idea, actor));
    return Response.created(site.url("/api/ideas/" + idea.id()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(view)
        .build();
  }

  private Receipt taken(Submission said, Origin from, Actor actor, String join) {
    return join == null || join.isBlank()
        ? intake.submit(said, from, actor)
        : joining.submitOnce(said, from, actor, Ids.secret(), Works.named(Joining.FIELD, join));
  }

  @GET
  @PermitAll
  @Operation(
      summary = "The ideas that the reader may see, newest first",
      description =
          "Those who work with ideas see all of them, each with who has it, whom it waits for and when"
              + " it is late, and may ask for more: assignee, waitsFor, outcome, late, sort.")
  @ApiResponse(responseCode = "400", description = "Names the values that are known")
  @ApiResponse(responseCode = "403", description = "What is asked for is for staff")
  public Page<IdeaLineView> list(@BeanParam IdeaParameters parameters, @Context Actor actor) {
    if (Intake.READERS.stream().anyMatch(actor::has)) {
      return screening.queue(parameters.queue(), actor).items().map(IdeaLineView::of);
    }
    parameters.checkPublic();
    return intake.list(parameters.query(), actor).map(IdeaLineView::of);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      summary = "One idea, by id or case number; in full for the business unit",
      description =
          "The public reads what an idea says once a person has accepted, connected or paused it;"
              + " of every other only its line in the register, marked as withheld.")
  @ApiResponse(
      responseCode = "200",
      description = "With its version as ETag",
      content = @Content(schema = @Schema(oneOf = {IdeaView.class, PublicIdea.class})))
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  public Response show(
      @Parameter(example = "M-2026-000042") @PathParam("id") String id,
      @Context Request request,
      @Context Actor actor) {
    CaseView shown = find(id, actor);
    EntityTag tag = CaseTags.of(shown);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(view(shown));
    return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
  }

  private static Object view(CaseView shown) {
    return shown instanceof IdeaCase full ? IdeaView.of(full) : ((PublicCase) shown).idea();
  }

  @GET
  @Path("/{id}/history")
  @PermitAll
  @Operation(summary = "What has happened to an idea, oldest first")
  @ApiResponse(responseCode = "404", description = "There is no such idea")
  public List<StepView> history(@PathParam("id") String id, @Context Actor actor) {
    CaseView shown = find(id, actor);
    return StepView.of(
        shown instanceof IdeaCase full ? full.steps() : ((PublicCase) shown).steps());
  }

  private CaseView find(String id, Actor actor) {
    return intake.show(id, actor).orElseThrow(() -> new NotFoundException("idea", id));
  }
}
