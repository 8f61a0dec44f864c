package se.meetmalmo.resourcebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Memberships;
import se.meetmalmo.resourcebank.PublicMember;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.ResourceBank;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;

/** Members: registering, the names that are public, certificates. */
@Component(service = MemberResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public final class MemberResource {
  private final ResourceBank bank;
  private final Memberships memberships;
  private final Certificates certificates;

  /** What is registered, with what it can't do without. */
  @Schema(
      allOf = Registration.class,
      requiredProperties = {"name", "email"})
  static final class NewMember {}

  /**
   * The same for every address, whether it was known before or not.
   *
   * @param next what is to be done, in plain English
   */
  record Accepted(Member.Status status, String next) {
    static final Accepted ALWAYS =
        new Accepted(
            Member.Status.PENDING,
            "Confirm the address by the private link that is sent to it, within 14 days.");
  }

  @Activate
  public MemberResource(
      @Reference ResourceBank bank,
      @Reference Memberships memberships,
      @Reference Certificates certificates) {
    this.bank = bank;
    this.memberships = memberships;
    this.certificates = certificates;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      summary = "Registers for the resource bank",
      description =
          "The membership begins when the address is confirmed by the link that is sent to it."
              + " The answer is the same whether the address was known or not.")
  @ApiResponse(
      responseCode = "202",
      description = "It is in, and waits for the address to be confirmed",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @ApiResponse(responseCode = "400", description = "Names every field that is missing or wrong")
  public Response register(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = NewMember.class),
                      examples = @ExampleObject(Examples.REGISTRATION)))
          Registration registration,
      @Context Actor actor) {
    bank.register(Json.present(registration), Member.Origin.API, actor);
    return Response.accepted(Accepted.ALWAYS).build();
  }

  @GET
  @PermitAll
  @Operation(summary = "The members who have agreed to be named, by organisation and name")
  @ApiResponse(responseCode = "400", description = "Names the parameter that is wrong")
  public Page<PublicMember> list(@BeanParam MemberParameters parameters) {
    return bank.publicMembers(parameters.query(List.of()));
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      summary = "One member who has agreed to be named; any member in full for the business unit")
  @ApiResponse(
      responseCode = "200",
      description = "The member",
      content = @Content(schema = @Schema(oneOf = {PublicMember.class, Member.class})))
  @ApiResponse(responseCode = "404", description = "There is none that this reader may know of")
  public Response show(
      @Parameter(example = "019aaf3c-7c3e-7a51-9b1e-2f6f3c1d5e77") @PathParam("id") String id,
      @Context Actor actor) {
    boolean full = isKeeper(actor) || ResourceBank.READERS.stream().anyMatch(actor::has);
    Object shown =
        (full ? bank.show(id, actor) : bank.publicMember(id))
            .map(Object.class::cast)
            .orElseThrow(() -> new NotFoundException("member", id));
    return Response.ok(shown).build();
  }

  @DELETE
  @Path("/{id}")
  @PermitAll
  @Operation(
      summary = "Takes a member out: names erased, certificate revoked",
      description =
          "By staff, or by the member, who sends the secret of the private link as the header"
              + " Membership-Token.")
  @ApiResponse(responseCode = "204", description = "The member is out")
  @ApiResponse(responseCode = "403", description = "Neither staff nor this member's token")
  @ApiResponse(responseCode = "404", description = "There is no such member for this token")
  public Response remove(
      @PathParam("id") String id,
      @Parameter(description = "The secret of the member's own private link")
          @HeaderParam("Membership-Token")
          String token,
      @Context Actor actor) {
    if (token == null || token.isBlank()) {
      bank.remove(id, actor);
    } else {
      memberships
          .open(token.strip())
          .filter(member -> member.id().equals(id))
          .orElseThrow(() -> new NotFoundException("member", id + " with this token"));
      memberships.leave(token.strip());
    }
    return Response.noContent().build();
  }

  @GET
  @Path("/{id}/certificate")
  @Produces({Credentials.JWT, MediaType.APPLICATION_JSON, "application/jwt", MediaType.TEXT_PLAIN})
  @PermitAll
  @Operation(
      summary = "A member's certificate: an Open Badges 3.0 credential, signed as a JSON Web Token",
      description =
          "For anyone where the member has agreed to be named. As JSON it is wrapped in an object.")
  @ApiResponse(
      responseCode = "200",
      description = "The signed credential",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Credentials.Wrapped.class)),
        @Content(mediaType = Credentials.JWT, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "404", description = "There is none that this reader may see")
  public Response certificate(
      @PathParam("id") String id, @Context Request request, @Context Actor actor) {
    return Credentials.answer(
        certificates
            .credential(id, actor)
            .orElseThrow(() -> new NotFoundException("certificate of member", id)),
        request);
  }

  private static boolean isKeeper(Actor actor) {
    return actor.has(Roles.OPERATOR);
  }
}
