package se.meetmalmo.resourcebank.core.internal.rest;

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
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.Memberships;
import se.meetmalmo.resourcebank.Registration;
import se.meetmalmo.resourcebank.core.internal.certificate.Certificates;

/** The member's own membership, by private link: all that is kept of the member, and its end. */
@Component(service = MembershipResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/memberships/{token}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "memberships")
public final class MembershipResource {
  private final Memberships memberships;
  private final Certificates certificates;

  @Activate
  public MembershipResource(
      @Reference Memberships memberships, @Reference Certificates certificates) {
    this.memberships = memberships;
    this.certificates = certificates;
  }

  /**
   * @param until the first day on which the member can be asked again; absent for no set day
   */
  @Schema(name = "MembershipPause")
  record Pause(@Schema(nullable = true) LocalDate until) {}

  @GET
  @Operation(summary = "My membership, with all that is kept of me")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Member show(@PathParam("token") String token) {
    return find(token);
  }

  private Member find(String token) {
    return memberships
        .open(token)
        .orElseThrow(() -> new NotFoundException("member", "behind this private link"));
  }

  @POST
  @Path("/confirmation")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Confirms my address: the membership begins", description = "No body.")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Member confirm(@PathParam("token") String token) {
    return memberships.confirm(token);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Says anew what I want and can; the address stays as it is",
      description = "Fields as when registering. Consent that is withdrawn counts at once.")
  @ApiResponse(responseCode = "400", description = "Names every field that is missing or wrong")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "The address is not confirmed yet")
  public Member change(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Registration.class),
                      examples = @ExampleObject(Examples.REGISTRATION)))
          Registration registration) {
    return memberships.change(token, Json.present(registration), -1);
  }

  @PUT
  @Path("/pause")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "I am not to be asked until that day")
  @ApiResponse(responseCode = "400", description = "It is no day yet to come")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "The address is not confirmed yet")
  public Member pause(
      @PathParam("token") String token,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(implementation = Pause.class),
                      examples = @ExampleObject(Examples.PAUSE)))
          Pause pause) {
    LocalDate until = Json.present(pause).until();
    return memberships.pause(token, until == null ? Member.FURTHER_NOTICE : until);
  }

  @DELETE
  @Path("/pause")
  @Operation(summary = "I can be asked again")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  @ApiResponse(responseCode = "409", description = "The address is not confirmed yet")
  public Member resume(@PathParam("token") String token) {
    return memberships.resume(token);
  }

  @DELETE
  @Operation(summary = "I leave: what names me is erased, my certificate is revoked")
  @ApiResponse(responseCode = "204", description = "The membership has ended")
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Response leave(@PathParam("token") String token) {
    memberships.leave(token);
    return Response.noContent().build();
  }

  @GET
  @Path("/certificate")
  @Produces({Credentials.JWT, MediaType.APPLICATION_JSON, "application/jwt", MediaType.TEXT_PLAIN})
  @Operation(summary = "My certificate, signed; as JSON it is wrapped in an object")
  @ApiResponse(
      responseCode = "200",
      description = "The signed credential",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Credentials.Wrapped.class)),
        @Content(mediaType = Credentials.JWT, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "404", description = "The link opens nothing, or no certificate yet")
  public Response certificate(@PathParam("token") String token, @Context Request request) {
    return Credentials.answer(
        certificates
            .credential(find(token))
            .orElseThrow(() -> new NotFoundException("certificate", "behind this private link")),
        request);
  }
}
