package se.meetmalmo.platform.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.NewAccount;
import se.meetmalmo.platform.identity.internal.NewToken;
import se.meetmalmo.platform.identity.internal.People;
import se.meetmalmo.platform.identity.internal.Tokens;

/** People and their roles, for operators. */
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "users", description = "People and what they may do")
@Component(service = UserResource.class, property = "osgi.jaxrs.resource:Boolean=true")
public final class UserResource {
  private static final String USER =
      "{\"name\": \"anna\", \"displayName\": \"Anna Ek\", \"roles\": [\"coordinator\"]}";
  private static final String NEW_ROLES = "{\"roles\": [\"coordinator\", \"communicator\"]}";
  private static final String INACTIVE = "{\"active\": false}";
  private static final String TOKEN = "{\"name\": \"nightly export\", \"days\": 90}";
  private final People people;
  private final Tokens tokens;

  /**
   * @param password left out: a random one, which the answer tells
   */
  public record NewUser(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[A-Za-z][A-Za-z0-9._-]{1,39}")
          String name,
      @Schema(maxLength = 100, description = "Left out: the name") String displayName,
      @ArraySchema(
              arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED),
              minItems = 1,
              schema = @Schema(example = Roles.COORDINATOR))
          List<String> roles,
      @Schema(description = "Left out: a random one, which the answer tells") String password) {}

  /**
   * @param password only when it was made here; can't be had again
   */
  public record CreatedUser(UserView user, @Schema(nullable = true) String password) {}

  /** The roles that replace those of before. */
  public record RoleChange(
      @ArraySchema(
              arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED),
              minItems = 1,
              schema = @Schema(example = Roles.COORDINATOR))
          List<String> roles) {}

  /** Whether the account can be used. */
  public record ActiveChange(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean active) {}

  /** A new password; can't be had again. */
  public record NewPassword(String password) {}

  /** A new key; the secret can't be had again. */
  public record CreatedToken(TokenView token, String secret) {}

  @Activate
  public UserResource(@Reference People people, @Reference Tokens tokens) {
    this.people = people;
    this.tokens = tokens;
  }

  @GET
  @Operation(summary = "Lists the accounts by name")
  public Page<UserView> list(
      @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
          @QueryParam("page")
          @DefaultValue("0")
          int page,
      @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
          @QueryParam("size")
          @DefaultValue("20")
          int size) {
    PageRequest request = new PageRequest(page, size);
    List<Account> all = people.list();
    List<Account> some = all.stream().skip(request.offset()).limit(size).toList();
    return Page.of(some, request, all.size()).map(UserView::of);
  }

  @GET
  @Path("{name}")
  @Operation(summary = "Shows an account")
  public UserView get(@PathParam("name") String name) {
    return UserView.of(people.get(name));
  }

  @POST
  @Operation(summary = "Makes an account")
  @ApiResponse(
      responseCode = "201",
      description = "The account, and its password if it was made",
      content = @Content(schema = @Schema(implementation = CreatedUser.class)))
  @ApiResponse(responseCode = "409", description = "The name is taken")
  public Response create(
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(USER)))
          NewUser wanted,
      @Context Actor actor) {
    Json.present(wanted);
    boolean generated = wanted.password() == null;
    String password = generated ? people.generatePassword() : wanted.password();
    NewAccount account = new NewAccount(wanted.name(), wanted.displayName(), wanted.roles());
    UserView user = UserView.of(people.create(account, password, actor));
    return Response.created(URI.create("/api/users/" + user.name()))
        .entity(new CreatedUser(user, generated ? password : null))
        .build();
  }

  @PUT
  @Path("{name}/roles")
  @Operation(summary = "Replaces the roles of an account")
  @ApiResponse(responseCode = "409", description = "No operator would be left")
  public UserView changeRoles(
      @PathParam("name") String name,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW_ROLES)))
          RoleChange change,
      @Context Actor actor) {
    Json.present(change);
    List<String> roles = change.roles() == null ? List.of() : change.roles();
    return UserView.of(people.changeRoles(name, roles, actor));
  }

  @PUT
  @Path("{name}/active")
  @Operation(summary = "Disables an account or enables it again")
  @ApiResponse(responseCode = "409", description = "No operator would be left")
  public UserView changeActive(
      @PathParam("name") String name,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(INACTIVE)))
          ActiveChange change,
      @Context Actor actor) {
    Json.present(change);
    if (change.active() == null) {
      throw new InvalidInputException(FieldError.of("active", "required", "is required"));
    }
    return UserView.of(change.active() ? people.enable(name, actor) : people.disable(name, actor));
  }

  @POST
  @Path("{name}/password")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Gives an account a new random password and ends its sessions")
  public NewPassword resetPassword(@PathParam("name") String name, @Context Actor actor) {
    return new NewPassword(people.resetPassword(name, actor));
  }

  @GET
  @Path("{name}/tokens")
  @Operation(summary = "Lists the keys of an account's API clients, newest first")
  public List<TokenView> tokens(@PathParam("name") String name) {
    return tokens.of(name).stream().map(TokenView::of).toList();
  }

  @POST
  @Path("{name}/tokens")
  @Operation(summary = "Makes a key for an API client")
  @ApiResponse(
      responseCode = "201",
      description = "The key and its secret",
      content = @Content(schema = @Schema(implementation = CreatedToken.class)))
  public Response issueToken(
      @PathParam("name") String name,
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(TOKEN)))
          NewToken wanted,
      @Context Actor actor) {
    Json.present(wanted);
    Tokens.Issued issued = tokens.issue(name, wanted, actor);
    return Response.status(Response.Status.CREATED)
        .entity(new CreatedToken(TokenView.of(issued.token()), issued.secret()))
        .build();
  }

  @DELETE
  @Path("{name}/tokens/{id}")
  @Operation(summary = "Takes a key back at once")
  public void revokeToken(
      @PathParam("name") String name, @PathParam("id") String id, @Context Actor actor) {
    tokens.revoke(name, id, actor);
  }
}
