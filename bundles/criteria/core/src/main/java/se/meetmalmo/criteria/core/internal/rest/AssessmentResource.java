package se.meetmalmo.criteria.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Assessment;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.platform.Json;

/** Holds a text against the criteria; nothing is stored. */
@Component(service = AssessmentResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "criteria")
public final class AssessmentResource {
  private static final String EXAMPLE =
      """
      {
        "title": "Gemensam lärlingsutbildning i hållbart byggande",
        "text": "Vi vill tillsammans med staden ta fram en utbildning där unga får lära sig ...",
        "submitter": {"organisation": {"name": "Ek Bygg AB", "kind": "BUSINESS"}}
      }
      """;
  private final Criteria criteria;

  @Activate
  public AssessmentResource(@Reference Criteria criteria) {
    this.criteria = criteria;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      summary = "Holds an idea or a question against the criteria in force; nothing is stored",
      description = "Everything in the body may be missing.")
  @ApiResponse(
      responseCode = "200",
      description = "Outcome, and a finding for each criterion",
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "Names every field that is wrong")
  public Assessment assess(
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          Submission submission,
      @Parameter(description = "Language of the reasons: sv or en; else Accept-Language decides")
          @QueryParam("lang")
          String lang,
      @Context HttpHeaders headers) {
    return criteria.assess(Json.present(submission), Languages.of(lang, headers));
  }
}
