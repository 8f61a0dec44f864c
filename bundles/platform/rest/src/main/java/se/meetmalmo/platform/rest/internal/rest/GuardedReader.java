package se.meetmalmo.platform.rest.internal.rest;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/**
 * Reads what Swagger reads; from {@code @RolesAllowed} also that one must sign in, from a method's
 * type what it answers with when its annotations speak of errors only, and the fields of a {@code
 * BeanParam} whatever their visibility.
 */
final class GuardedReader extends Reader {
  GuardedReader(OpenAPI api) {
    super(new SwaggerConfiguration().openAPI(api));
  }

  @Override
  protected Operation parseMethod(
      Class<?> type,
      Method method,
      List<Parameter> parameters,
      Produces methodProduces,
      Produces classProduces,
      Consumes methodConsumes,
      Consumes classConsumes,
      List<SecurityRequirement> security,
      Optional<ExternalDocumentation> documentation,
      Set<String> tags,
      List<Server> servers,
      boolean subResource,
      RequestBody parentBody,
      ApiResponses parentResponses,
      JsonView view,
      ApiResponse[] classResponses,
      AnnotatedMethod annotated) {
    Operation operation =
        super.parseMethod(
            type,
            method,
            parameters,
            methodProduces,
            classProduces,
            methodConsumes,
            classConsumes,
            security,
            documentation,
            tags,
            servers,
            subResource,
            parentBody,
            parentResponses,
            view,
            classResponses,
            annotated);
    if (operation != null) {
      if (isGuarded(method)) {
        operation.addSecurityItem(new SecurityRequirement().addList("basic"));
        operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
      }
      addSuccess(operation, method);
    }
    return operation;
  }

  private static boolean isGuarded(Method method) {
    return method.isAnnotationPresent(RolesAllowed.class)
        || method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class)
            && !method.isAnnotationPresent(PermitAll.class);
  }

  private void addSuccess(Operation operation, Method method) {
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    ApiResponses responses = operation.getResponses();
    var success = responses.remove("default");
    if (responses.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
      boolean none = method.getReturnType() == void.class;
      success = success == null ? new io.swagger.v3.oas.models.responses.ApiResponse() : success;
      success.setContent(none ? null : success.getContent());
      responses.addApiResponse(none ? "204" : "200", success.description("OK"));
    }
    responses.forEach(
        (status, response) -> {
          if (status.startsWith("2") && response.getContent() == null && isTyped(method)) {
            response.setContent(json(method));
          }
        });
  }

  @Override
  protected void processRequestBody(
      Parameter parameter,
      Operation operation,
      Consumes methodConsumes,
      Consumes classConsumes,
      List<Parameter> parameters,
      Annotation[] annotations,
      Type type,
      JsonView view,
      Map<String, Encoding> encodings) {
    super.processRequestBody(
        parameter,
        operation,
        methodConsumes,
        classConsumes,
        parameters,
        annotations,
        type,
        view,
        encodings);
    for (Annotation annotation : annotations) {
      if (annotation instanceof io.swagger.v3.oas.annotations.parameters.RequestBody body) {
        keepLines(operation.getRequestBody(), body.content());
      }
    }
  }

  /** An example that is several lines of JSON is text, of which Swagger reads the first line. */
  private static void keepLines(
      RequestBody body, io.swagger.v3.oas.annotations.media.Content[] contents) {
    for (var content : contents) {
      if (content.mediaType().endsWith("ndjson")) {
        MediaType described = body.getContent().get(content.mediaType());
        described.setExample(content.examples()[0].value());
      }
    }
  }

  private static boolean isTyped(Method method) {
    Class<?> type = method.getReturnType();
    return type != void.class
        && type != byte[].class
        && type != String.class
        && type != Response.class;
  }

  private Content json(Method method) {
    ResolvedSchema schema =
        ModelConverters.getInstance()
            .resolveAsResolvedSchema(
                new AnnotatedType(method.getGenericReturnType()).resolveAsRef(true));
    schema.referencedSchemas.forEach(getComponents()::addSchemas);
    return new Content().addMediaType("application/json", new MediaType().schema(schema.schema));
  }

  @Override
  protected ResolvedParameter getParameters(
      Type type,
      List<Annotation> annotations,
      Operation operation,
      Consumes classConsumes,
      Consumes methodConsumes,
      JsonView view) {
    if (annotations.stream().noneMatch(BeanParam.class::isInstance)) {
      return super.getParameters(type, annotations, operation, classConsumes, methodConsumes, view);
    }
    ResolvedParameter all = new ResolvedParameter();
    for (Field field : Json.mapper().constructType(type).getRawClass().getDeclaredFields()) {
      if (field.isAnnotationPresent(QueryParam.class)) {
        all.parameters.addAll(
            super.getParameters(
                    field.getGenericType(),
                    List.of(field.getAnnotations()),
                    operation,
                    classConsumes,
                    methodConsumes,
                    view)
                .parameters);
      }
    }
    return all;
  }
}
