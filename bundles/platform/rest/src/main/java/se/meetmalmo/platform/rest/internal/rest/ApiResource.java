package se.meetmalmo.platform.rest.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.rest.internal.Publisher;

/** What the API offers just now: a list of links, and the whole of it as an OpenAPI document. */
@Component(service = ApiResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "operations")
public final class ApiResource {
  private final Publisher publisher;
  private volatile Description current =
      new Description(0, new Index("Meet", Map.of()), new byte[0]);

  private record Description(int generation, Index index, byte[] openApi) {}

  /**
   * Where to begin.
   *
   * @param links paths by name
   */
  @Schema(name = "ApiIndex")
  public record Index(String name, Map<String, String> links) {}

  @Activate
  public ApiResource(@Reference Publisher publisher) {
    this.publisher = publisher;
  }

  @GET
  @Operation(summary = "What can be asked for without an id")
  public Index index() {
    return description().index();
  }

  @GET
  @Path("/openapi.json")
  @Operation(hidden = true)
  public byte[] openApi() {
    return description().openApi();
  }

  private Description description() {
    Description description = current;
    if (description.generation() != publisher.generation()) {
      description = describe(publisher.generation(), publisher.resources());
      current = description;
    }
    return description;
  }

  private static Description describe(int generation, List<Class<?>> resources) {
    OpenApiDocument document = OpenApiDocument.of(resources);
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", "/api");
    links.put("openapi", "/api/openapi.json");
    document.collections().forEach(path -> links.put(path.substring("/api/".length()), path));
    return new Description(
        generation, new Index("Meet", links), document.json().getBytes(StandardCharsets.UTF_8));
  }
}
