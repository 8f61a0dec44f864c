package se.meetmalmo.platform.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.annotation.security.DenyAll;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.NewCookie;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Roles;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.web.RequestNotes;

/** A resource with a bit of everything. */
@Path("/api/things")
@Produces(MediaType.APPLICATION_JSON)
public final class ThingResource {
  /** What is handed in. */
  public record Thing(String name, int count, List<Thing> parts) {
    public Thing {
      new Validation().required("name", name == null ? "" : name).orThrow();
      parts = parts == null ? List.of() : parts;
    }
  }

  @GET
  @PermitAll
  public Page<Thing> list(
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("20") int size) {
    PageRequest request = new PageRequest(page, size);
    return Page.of(List.of(new Thing("a", 1, List.of())), request, 101);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds a thing")
  public Response add(Thing thing) {
    return Response.status(201).entity(thing).build();
  }

  @POST
  @Path("/import")
  @PermitAll
  @Consumes("application/x-ndjson")
  public Map<String, Integer> add(InputStream lines) throws IOException {
    return Map.of("bytes", lines.readAllBytes().length);
  }

  @POST
  @Path("/form")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Map<String, String> form(@FormParam("name") String name) {
    return Map.of("name", name);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  public Thing find(@Parameter(example = "7") @PathParam("id") int id) {
    throw new NotFoundException("thing", Integer.toString(id));
  }

  @GET
  @Path("/who")
  @PermitAll
  public Map<String, String> who(@Context Actor actor) {
    return Map.of("name", actor.name());
  }

  @GET
  @Path("/base")
  @PermitAll
  public Map<String, String> base(@Context UriInfo uri) {
    return Map.of("base", uri.getBaseUri().toString());
  }

  @GET
  @Path("/secure")
  @PermitAll
  public Map<String, Boolean> secure(@Context HttpServletRequest request) {
    return Map.of("secure", RequestNotes.isSecure(request::getAttribute));
  }

  @GET
  @Path("/staff")
  @RolesAllowed(Roles.COORDINATOR)
  public Map<String, String> staff(@Context Actor actor) {
    return Map.of("name", actor.name());
  }

  @GET
  @Path("/forgotten")
  public String withoutAnnotation() {
    return "\"never\"";
  }

  @GET
  @Path("/denied")
  @DenyAll
  public String denied() {
    return "\"never\"";
  }

  @GET
  @Path("/conflict")
  @PermitAll
  public String conflict() {
    throw new ConflictException("Thing 7 is closed");
  }

  @GET
  @Path("/broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("secret of the house");
  }

  @GET
  @Path("/unlinked")
  @PermitAll
  public String unlinked() {
    throw new NoClassDefFoundError("se/meetmalmo/Gone");
  }

  @GET
  @Path("/tagged")
  @PermitAll
  public Response tagged() {
    return Response.ok(Map.of("version", 3))
        .tag("3")
        .header("Cache-Control", "private, no-cache")
        .cookie(new NewCookie("a", "1"), new NewCookie("b", "2"))
        .build();
  }
}
