package se.meetmalmo.criteria.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.criteria.Change;
import se.meetmalmo.criteria.Criteria;
import se.meetmalmo.criteria.RuleSetId;
import se.meetmalmo.criteria.RuleSetView;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;

/** The rule set in force, for everyone; those that are installed, for operators. */
@Component(service = RuleSetResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "criteria")
public final class RuleSetResource {
  private final Criteria criteria;

  /** What is installed, and what was refused. */
  public record InstalledRuleSets(List<RuleSetSummary> installed, List<Criteria.Refusal> refused) {}

  /** A rule set in a list. */
  public record RuleSetSummary(
      RuleSetId ruleSet, String name, boolean inForce, int criteria, int examples) {
    static RuleSetSummary of(RuleSetView view) {
      return new RuleSetSummary(
          view.ruleSet(), view.name(), view.inForce(), view.criteria().size(), view.examples());
    }
  }

  /** Which rule set is meant. */
  public record RuleSetChoice(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String version) {
    public RuleSetChoice {
      id = Objects.requireNonNullElse(id, "").strip();
      version = Objects.requireNonNullElse(version, "").strip();
      new Validation().required("id", id).required("version", version).orThrow();
    }
  }

  /** What would be other under a rule set. */
  public record Simulation(RuleSetId ruleSet, int tried, List<Change> changes) {}

  @Activate
  public RuleSetResource(@Reference Criteria criteria) {
    this.criteria = criteria;
  }

  @GET
  @Path("criteria")
  @PermitAll
  @Operation(summary = "The rule set in force in full: criteria, exclusions, decision tables")
  @ApiResponse(responseCode = "404", description = "No rule set is in force")
  public RuleSetView inForce(@QueryParam("lang") String lang, @Context HttpHeaders headers) {
    return criteria
        .inForce(Languages.of(lang, headers))
        .orElseThrow(() -> new NotFoundException("rule set", "in force"));
  }

  @GET
  @Path("rule-sets")
  @RolesAllowed({Roles.OPERATOR, Roles.COORDINATOR})
  @Operation(summary = "The rule sets that are installed, and those that were refused, with why")
  public InstalledRuleSets installed(
      @QueryParam("lang") String lang, @Context HttpHeaders headers) {
    return new InstalledRuleSets(
        criteria.installed(Languages.of(lang, headers)).stream().map(RuleSetSummary::of).toList(),
        criteria.refusals());
  }

  @PUT
  @Path("rule-sets/active")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Puts a rule set in force, at once and lastingly")
  @ApiResponse(responseCode = "404", description = "It is not installed")
  public RuleSetId activate(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      examples = @ExampleObject("{\"id\": \"malmo\", \"version\": \"1.0.0\"}")))
          RuleSetChoice named,
      @Context Actor actor) {
    RuleSetChoice chosen = Json.present(named);
    RuleSetId ruleSet = new RuleSetId(chosen.id(), chosen.version());
    criteria.activate(ruleSet, actor);
    return ruleSet;
  }

  @POST
  @Path("rule-sets/{id}/{version}/simulation")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Tries a rule set on everything handed in; lists whose outcome would change")
  @ApiResponse(responseCode = "404", description = "It is not installed")
  @ApiResponse(responseCode = "409", description = "Nothing is installed that keeps submissions")
  public Simulation simulate(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @Parameter(description = "Language of the reasons") @QueryParam("lang") String lang,
      @Context HttpHeaders headers) {
    RuleSetId ruleSet = new RuleSetId(id, version);
    int[] tried = {0};
    List<Change> changes =
        criteria.trial(ruleSet, Languages.of(lang, headers), done -> tried[0] = done);
    return new Simulation(ruleSet, tried[0], changes);
  }
}
