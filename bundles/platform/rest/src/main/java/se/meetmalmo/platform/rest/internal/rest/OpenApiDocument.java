package se.meetmalmo.platform.rest.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.ws.rs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OpenAPI description of the JSON resources among some resource classes. */
final class OpenApiDocument {
  private static final Logger LOG = LoggerFactory.getLogger(OpenApiDocument.class);
  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_TYPE = "application/problem+json";
  private final OpenAPI api;

  private OpenApiDocument(OpenAPI api) {
    this.api = api;
  }

  static OpenApiDocument of(List<Class<?>> resources) {
    OpenAPI api = new OpenAPI();
    api.setInfo(
        new Info()
            .title("Meet")
            .version("1")
            .description(
                "Dialogue between a city and its businesses. Lists come in pages (?page=&size=,"
                    + " header Link); errors are problem details (RFC 9457)."));
    api.addServersItem(new Server().url("/"));
    api.setComponents(new Components());
    api = readAll(resources, api);
    api.setPaths(onlyApi(api.getPaths()));
    AnswerSchemas.complete(api);
    addProblem(api);
    addSecurity(api.getComponents());
    return new OpenApiDocument(api);
  }

  /** Swagger has its converters once for all: ours are there for one document at a time. */
  private static synchronized OpenAPI readAll(List<Class<?>> resources, OpenAPI api) {
    ModelConverters converters = ModelConverters.getInstance();
    List<ModelConverter> ours = List.of(new SchemaNames(), new AbsentParts());
    ours.forEach(converters::addConverter);
    try {
      OpenAPI read = api;
      for (Class<?> resource : resources) {
        if (isApi(resource)) {
          read = read(resource, read);
        }
      }
      return read;
    } finally {
      ours.forEach(converters::removeConverter);
    }
  }

  /** What one resource can't be read for does not take the others' description away. */
  private static OpenAPI read(Class<?> resource, OpenAPI api) {
    try {
      return new GuardedReader(api).read(resource);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("No OpenAPI description of {}", resource.getName(), e);
      return api;
    }
  }

  private static boolean isApi(Class<?> resource) {
    Path path = resource.getAnnotation(Path.class);
    String own = path == null ? "/" : slashed(path.value());
    return isApi(own)
        || own.equals("/")
            && Arrays.stream(resource.getMethods())
                .map((Method m) -> m.getAnnotation(Path.class))
                .anyMatch(p -> p != null && isApi(slashed(p.value())));
  }

  private static String slashed(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private static boolean isApi(String path) {
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.startsWith("/health")
        || path.startsWith("/.well-known/")
        || path.equals("/metrics");
  }

  private static Paths onlyApi(Paths all) {
    Paths paths = new Paths();
    new TreeMap<>(all == null ? new Paths() : all)
        .forEach(
            (path, item) -> {
              if (isApi(path)) {
                paths.addPathItem(path, item);
              }
            });
    return paths;
  }

  private static void addProblem(OpenAPI api) {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("field", new StringSchema().example("submitter.email"))
            .addProperty("code", new StringSchema().example("not-an-email"))
            .addProperty("message", new StringSchema());
    field.setRequired(List.of("field", "code", "message"));
    Schema<?> problem =
        new ObjectSchema()
            .description("Why the request failed (RFC 9457)")
            .addProperty("type", new StringSchema().example("/problems/invalid-input"))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema().example(400))
            .addProperty("detail", new StringSchema())
            .addProperty("code", new StringSchema().example("invalid-input"))
            .addProperty("errors", new ArraySchema().items(field))
            .addProperty(
                "allowed",
                new ArraySchema()
                    .items(new StringSchema().example("WAKE"))
                    .description("With 409: what the state allows instead"))
            .addProperty(
                "missing",
                new ArraySchema()
                    .items(new StringSchema().example("leader"))
                    .description("With 409: what it takes before it is possible"))
            .addProperty(
                "constraint",
                new StringSchema()
                    .example("ASKED")
                    .description("With 409: the limit that somebody would break"))
            .addProperty("who", new StringSchema().description("With 409: the id of that person"))
            .addProperty(
                "lacks",
                new ArraySchema()
                    .items(new ObjectSchema())
                    .description("With 409: what a group is short of"))
            .addProperty(
                "flags",
                new ArraySchema()
                    .items(new ObjectSchema())
                    .description("With 409: who may not sit in a group any more, and why"))
            .addProperty(
                "current", new ObjectSchema().description("With 409: the thing as it is now"))
            .addProperty(
                "group",
                new StringSchema()
                    .description("With 409: the working group that stands in the way"))
            .addProperty(
                "remedies",
                new ArraySchema()
                    .items(new ObjectSchema())
                    .description("With 422: what would make it possible, each tried before"))
            .addProperty(
                "counts",
                new ArraySchema()
                    .items(new ObjectSchema())
                    .description("With 422: how many are left after each condition"))
            .addProperty(
                "version", new IntegerSchema().description("With 409: the version that it has"))
            .addProperty(
                "changes",
                new ArraySchema()
                    .items(
                        new ObjectSchema()
                            .addProperty("event", new StringSchema().example("IdeaPaused"))
                            .addProperty("by", new StringSchema())
                            .addProperty("at", new StringSchema().format("date-time"))
                            .addProperty("status", new StringSchema()))
                    .description("With 409: what was done since the version that was sent"))
            .addProperty("reference", new StringSchema().description("Of a fault in the log"));
    problem.setRequired(List.of("type", "title", "status", "detail", "code"));
    api.getComponents().addSchemas(PROBLEM, problem);
    for (PathItem item : api.getPaths().values()) {
      item.readOperations().forEach(OpenApiDocument::addProblem);
    }
  }

  /** What each operation may be refused with, beside what it says itself. */
  private static void addProblem(Operation operation) {
    ApiResponses responses = operation.getResponses();
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    if (operation.getRequestBody() != null
        || parameters.stream().anyMatch(parameter -> parameter.getIn().equals("query"))) {
      refuse(responses, "400", "Names every field or parameter that is missing or wrong");
    }
    if (operation.getSecurity() != null) {
      refuse(responses, "401", "Nobody has signed in");
      refuse(responses, "403", "The account may not do that");
    }
    if (parameters.stream().anyMatch(parameter -> parameter.getIn().equals("path"))) {
      refuse(responses, "404", "There is no such thing");
    }
    refuse(responses, "4XX", "The request was refused");
    responses.forEach(
        (status, response) -> {
          if (status.charAt(0) >= '4' && response.getContent() == null) {
            response.setContent(problem());
          }
        });
  }

  private static void refuse(ApiResponses responses, String status, String why) {
    responses.putIfAbsent(status, new ApiResponse().description(why));
  }

  private static Content problem() {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new Content().addMediaType(PROBLEM_TYPE, new MediaType().schema(schema));
  }

  private static void addSecurity(Components components) {
    SecurityScheme basic = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic");
    SecurityScheme bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
    components.addSecuritySchemes("basic", basic).addSecuritySchemes("bearer", bearer);
  }

  /** Paths below {@code /api} that can be fetched without an id. */
  Set<String> collections() {
    Set<String> paths = new LinkedHashSet<>();
    api.getPaths()
        .forEach(
            (path, item) -> {
              if (path.startsWith("/api/") && item.getGet() != null && path.indexOf('{') < 0) {
                paths.add(path);
              }
            });
    return paths;
  }

  String json() {
    try {
      return Json.mapper().writeValueAsString(api);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The OpenAPI document can't be written", e);
    }
  }
}
