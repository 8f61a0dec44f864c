package se.meetmalmo.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An OpenAPI document, strictly taken: a field that it does not name is a fault. */
final class ApiDescription {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
  private final JsonNode document;

  ApiDescription(JsonNode document) {
    this.document = document;
    document.at("/components/schemas").forEach(ApiDescription::close);
  }

  /** Parts of a whole name some of its fields each. */
  private static void close(JsonNode schema) {
    if (schema.has("properties") && !schema.has("allOf")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /** By method and path: {@code GET /api/ideas}. */
  Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
        operations.put(method + " " + path.getKey(), operation.getValue());
      }
    }
    return operations;
  }

  /** Media type and body that an operation shows. */
  Map.Entry<String, String> example(String operation) {
    var content =
        operations().get(operation).at("/requestBody/content").properties().iterator().next();
    JsonNode example = content.getValue().path("example");
    return Map.entry(content.getKey(), example.isTextual() ? example.asText() : example.toString());
  }

  /** What is not as described. */
  List<String> faults(String operation, HttpResponse<String> response, JsonNode body) {
    String status = String.valueOf(response.statusCode());
    String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode schema =
        operations()
            .get(operation)
            .path("responses")
            .path(status)
            .path("content")
            .path(type)
            .path("schema");
    if (schema.isMissingNode()) {
      return List.of("nothing is said of " + status + " " + type);
    }
    ObjectNode whole = schema.deepCopy();
    ObjectNode rooted = Platform.JSON.createObjectNode();
    rooted.putArray("allOf").add(whole);
    rooted.set("components", document.path("components"));
    return SCHEMAS
        .getSchema(rooted, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(body)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
