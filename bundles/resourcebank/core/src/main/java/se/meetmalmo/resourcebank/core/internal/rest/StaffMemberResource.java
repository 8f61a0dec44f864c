package se.meetmalmo.resourcebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
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
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Site;
import se.meetmalmo.resourcebank.BankTransfer;
import se.meetmalmo.resourcebank.ImportReport;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberLink;
import se.meetmalmo.resourcebank.MemberSummary;
import se.meetmalmo.resourcebank.ResourceBank;

/** Members as the business unit works with them. */
@Component(service = StaffMemberResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public final class StaffMemberResource {
  private final ResourceBank bank;
  private final BankTransfer transfer;
  private final Site site;

  @Activate
  public StaffMemberResource(
      @Reference ResourceBank bank, @Reference BankTransfer transfer, @Reference Site site) {
    this.bank = bank;
    this.transfer = transfer;
    this.site = site;
  }

  /**
   * A private link that was just issued.
   *
   * @param confirms the membership begins when it is followed and confirmed
   */
  record Issued(String url, String email, boolean confirms) {}

  @GET
  @Path("/all")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.PROJECT_LEADER,
    Roles.DEPUTY_PROJECT_LEADER,
    Roles.OPERATOR
  })
  @Operation(summary = "All members, those who registered last first")
  @ApiResponse(responseCode = "400", description = "Names the values that are known")
  public Page<MemberSummary> all(
      @BeanParam MemberParameters parameters,
      @Parameter(
              description = "Any of these; repeated, or separated by commas",
              array = @ArraySchema(schema = @Schema(implementation = Member.Status.class)))
          @QueryParam("status")
          List<String> status,
      @Context Actor actor) {
    return bank.list(
        parameters.query(Parameters.anyOf("status", Member.Status.class, status)), actor);
  }

  @POST
  @Path("/{id}/link")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      summary = "Issues one more private link of a member, to be sent to the member's address",
      description = "While the membership is pending the link confirms the address.")
  @ApiResponse(
      responseCode = "200",
      description = "The link; it is given this once",
      content = @Content(schema = @Schema(implementation = Issued.class)))
  @ApiResponse(responseCode = "404", description = "There is no such member")
  @ApiResponse(responseCode = "409", description = "The member has left")
  public Issued link(@PathParam("id") String id, @Context Actor actor) {
    MemberLink link = bank.issueLink(id, actor);
    return new Issued(site.url(link.path()).toString(), link.email(), link.confirms());
  }

  @POST
  @Path("/import")
  @Consumes("application/x-ndjson")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      summary = "Takes in members who have agreed elsewhere, as JSON lines",
      description =
          "Fields as when registering, and consentSource: where and when the member agreed. They"
              + " are active at once and marked as imported. A broken row is refused with its line"
              + " number and does not stop the rest; the same externalId again brings a member up"
              + " to date.")
  @ApiResponse(responseCode = "200", description = "What went in, and what was refused and why")
  public ImportReport importMembers(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/x-ndjson",
                      schema = @Schema(type = "string"),
                      examples = @ExampleObject(Examples.IMPORT)))
          InputStream rows,
      @Context Actor actor) {
    return transfer.importMembers(
        Json.present(rows), BankTransfer.Format.JSON_LINES, actor, count -> {});
  }
}
