package se.meetmalmo.platform.rest.internal.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of the records that are only ever answered with which fields they always have: all but those
 * that are marked as {@code nullable}, for an absent value is left out and never sent as null. What
 * is sent to us says itself what is required.
 */
final class AnswerSchemas {
  private static final String PREFIX = "#/components/schemas/";
  private final Map<String, Schema<?>> named = new LinkedHashMap<>();

  private AnswerSchemas(OpenAPI api) {
    if (api.getComponents().getSchemas() != null) {
      for (String name : api.getComponents().getSchemas().keySet()) {
        named.put(name, api.getComponents().getSchemas().get(name));
      }
    }
  }

  static void complete(OpenAPI api) {
    AnswerSchemas schemas = new AnswerSchemas(api);
    List<Operation> operations =
        api.getPaths().values().stream()
            .map(PathItem::readOperations)
            .flatMap(List::stream)
            .toList();
    Set<Schema<?>> sent = new LinkedHashSet<>();
    Set<Schema<?>> answered = new LinkedHashSet<>();
    for (Operation operation : operations) {
      if (operation.getRequestBody() != null) {
        schemas.gather(operation.getRequestBody().getContent(), sent);
      }
      operation.getResponses().values().forEach(r -> schemas.gather(r.getContent(), answered));
    }
    answered.stream().filter(schema -> !sent.contains(schema)).forEach(AnswerSchemas::complete);
  }

  private void gather(Content content, Set<Schema<?>> found) {
    if (content != null) {
      content.values().forEach(type -> gather(type.getSchema(), found));
    }
  }

  private void gather(Schema<?> schema, Set<Schema<?>> found) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      gather(named.get(schema.get$ref().substring(PREFIX.length())), found);
    } else if (found.add(schema)) {
      parts(schema).forEach(part -> gather(part, found));
    }
  }

  private static Stream<Schema<?>> parts(Schema<?> schema) {
    Stream.Builder<Schema<?>> parts = Stream.builder();
    if (schema.getProperties() != null) {
      schema.getProperties().keySet().forEach(name -> parts.add(schema.getProperties().get(name)));
    }
    for (List<?> some : new List<?>[] {schema.getAllOf(), schema.getOneOf(), schema.getAnyOf()}) {
      if (some != null) {
        some.forEach(part -> parts.add((Schema<?>) part));
      }
    }
    if (schema.getItems() != null) {
      parts.add(schema.getItems());
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      parts.add(values);
    }
    return parts.build();
  }

  private static void complete(Schema<?> schema) {
    if (schema.getProperties() != null) {
      schema.setRequired(
          schema.getProperties().keySet().stream()
              .filter(name -> isAlwaysThere(schema.getProperties().get(name)))
              .toList());
    }
  }

  private static boolean isAlwaysThere(Schema<?> property) {
    return !Boolean.TRUE.equals(property.getNullable());
  }
}
