package se.meetmalmo.platform.rest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.web.Html;
import se.meetmalmo.platform.web.PageContext;
import se.meetmalmo.platform.web.PageView;

class OpenApiDocumentTest {
  private static JsonNode document;
  private static OpenApiDocument api;

  record Boat(String name, int length, List<String> flags) {}

  record Berth(
      String pier, @Schema(nullable = true) String boat, @Schema(nullable = true) Rope rope) {}

  record Rope(int length) {}

  /** As they stand in a query. */
  public static final class BoatParameters {
    @Parameter(description = "Part of the name")
    @QueryParam("q")
    String q = "";

    @QueryParam("size")
    private int size;
  }

  /** JSON. */
  @Path("/api/boats")
  @Produces("application/json")
  @PermitAll
  public static final class BoatResource {
    @GET
    @ApiResponse(responseCode = "400", description = "Names the values that are known")
    public Page<Boat> list(@BeanParam BoatParameters parameters, @Context Actor actor) {
      return new Page<>(List.of(), 0, 20, 0);
    }

    @POST
    @Consumes("application/json")
    public Response add(
        @RequestBody(content = @Content(examples = @ExampleObject("{\"name\":\"Anna\"}")))
            Boat boat,
        @Context Actor actor) {
      return Response.ok(boat).build();
    }

    @POST
    @Path("/import")
    @Consumes("application/x-ndjson")
    public Berth takeIn(
        @RequestBody(
                content =
                    @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject("{\"name\":\"Anna\"}\n{\"name\":\"Eva\"}\n")))
            String boats) {
      return new Berth("", "", null);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("operator")
    public void remove(@PathParam("id") String id) {}
  }

  /** For staff, but for one thing. */
  @Path("/api/crews")
  @Produces("application/json")
  @RolesAllowed("operator")
  public static final class CrewResource {
    @GET
    public List<Boat> list() {
      return List.of();
    }

    @GET
    @Path("/open")
    @PermitAll
    public List<Boat> open() {
      return List.of();
    }
  }

  /** HTML. */
  @Path("/boats")
  @PermitAll
  public static final class BoatPages {
    @GET
    @Produces("text/html")
    public PageView page(@Context PageContext page) {
      return new PageView("Boats", "", Html.EMPTY);
    }
  }

  @BeforeAll
  static void read() throws Exception {
    api =
        OpenApiDocument.of(
            List.of(BoatResource.class, BoatPages.class, CrewResource.class, HealthResource.class));
    document = new ObjectMapper().readTree(api.json());
  }

  @Test
  void describesJsonOnly() {
    assertThat(document.at("/paths").fieldNames())
        .toIterable()
        .containsExactly(
            "/api/boats",
            "/api/boats/import",
            "/api/boats/{id}",
            "/api/crews",
            "/api/crews/open",
            "/health/live",
            "/health/ready");
    assertThat(document.at("/components/schemas").has("PageView")).isFalse();
    assertThat(api.collections()).containsExactly("/api/boats", "/api/crews", "/api/crews/open");
  }

  @Test
  void describesRecords() {
    assertThat(document.at("/components/schemas/Boat/properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("name", "length", "flags");
    assertThat(document.at("/components/schemas/PageBoat/properties").fieldNames())
        .toIterable()
        .contains("items", "page", "size", "total");
    assertThat(document.at("/components/schemas/PageBoat/properties/items/items/$ref").asText())
        .isEqualTo("#/components/schemas/Boat");
  }

  @Test
  void keepsWhoCallsOutOfParameters() {
    assertThat(document.at("/paths/~1api~1boats/get").has("requestBody")).isFalse();
    assertThat(document.at("/components/schemas").has("Actor")).isFalse();
  }

  @Test
  void showsExamples() {
    assertThat(document.at("/paths/~1api~1boats/post/requestBody").toString()).contains("Anna");
  }

  @Test
  void describesProblems() {
    assertThat(document.at("/paths/~1api~1boats/post/responses/4XX").toString())
        .contains("application/problem+json", "#/components/schemas/Problem");
    assertThat(document.at("/components/schemas/Problem/properties").has("errors")).isTrue();
  }

  @Test
  void saysWhatEachOperationMayBeRefusedWith() {
    assertThat(document.at("/paths/~1api~1boats~1{id}/delete/responses").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("204", "401", "403", "404", "4XX");
    assertThat(document.at("/paths/~1api~1boats/get/responses/400").toString())
        .contains("Names the values that are known", "application/problem+json");
    assertThat(document.at("/paths/~1health~1ready/get/responses/503").toString())
        .contains("#/components/schemas/Health");
  }

  @Test
  void saysWhichFieldsAnAnswerAlwaysHas() {
    assertThat(document.at("/components/schemas/Berth/required").toString())
        .isEqualTo("[\"pier\"]");
    assertThat(document.at("/components/schemas/Boat").has("required"))
        .as("it is sent to us as well")
        .isFalse();
  }

  @Test
  void leavesNothingBehindInSwagger() {
    assertThat(ModelConverters.getInstance().getConverters())
        .noneMatch(converter -> converter.getClass().getName().startsWith("se.meetmalmo"));
  }

  @Test
  void showsLinesAsTheyAreSent() {
    String type = "/paths/~1api~1boats~1import/post/requestBody/content/application~1x-ndjson";
    assertThat(document.at(type + "/example").asText().lines()).hasSize(2);
  }

  @Test
  void namesWhatNeedsSignIn() {
    assertThat(document.at("/components/securitySchemes").fieldNames())
        .toIterable()
        .contains("basic", "bearer");
    assertThat(document.at("/paths/~1api~1boats~1{id}/delete/security").toString())
        .contains("basic", "bearer");
    assertThat(document.at("/paths/~1api~1boats/get").has("security")).isFalse();
    assertThat(document.at("/paths/~1api~1crews/get").has("security")).isTrue();
    assertThat(document.at("/paths/~1api~1crews~1open/get").has("security")).isFalse();
  }

  @Test
  void describesWhatIsAnsweredBesideErrors() {
    assertThat(document.at("/paths/~1api~1boats/get/responses/200/content").toString())
        .contains("application/json", "#/components/schemas/PageBoat");
    assertThat(document.at("/paths/~1api~1boats~1{id}/delete/responses").has("204")).isTrue();
  }

  @Test
  void describesParametersThatAreGathered() {
    assertThat(document.at("/paths/~1api~1boats/get/parameters").findValuesAsText("name"))
        .containsExactly("q", "size");
  }
}
