package se.meetmalmo.platform.identity.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.identity.internal.Account;
import se.meetmalmo.platform.identity.internal.People;

/** What a client may know of itself. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.COORDINATOR,
  Roles.PROJECT_LEADER,
  Roles.DEPUTY_PROJECT_LEADER,
  Roles.COMMUNICATOR,
  Roles.RESOURCE_PERSON,
  Roles.ADMINISTRATION_CONTACT,
  Roles.BUSINESS_PILOT,
  Roles.DIRECTOR,
  Roles.OPERATOR
})
@Tag(name = "users")
@Component(service = MeResource.class, property = "osgi.jaxrs.resource:Boolean=true")
public final class MeResource {
  private final People people;

  /**
   * @param roles those that hold for this request: a token may have fewer than its owner
   */
  public record Me(String name, String displayName, List<String> roles) {}

  @Activate
  public MeResource(@Reference People people) {
    this.people = people;
  }

  @GET
  @Operation(summary = "Says who the request is taken to come from")
  public Me me(@Context Actor actor) {
    Account account = people.get(actor.name());
    List<String> roles = account.roles().stream().filter(actor::has).toList();
    return new Me(account.name(), account.displayName(), roles);
  }
}
