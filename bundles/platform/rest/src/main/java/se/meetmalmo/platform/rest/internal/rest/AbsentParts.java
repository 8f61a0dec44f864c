package se.meetmalmo.platform.rest.internal.rest;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps that a field is marked as {@code nullable} where the field is a record of its own: Swagger
 * says of such a field nothing but which record it is.
 */
final class AbsentParts implements ModelConverter {
  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    return resolved != null && isNullable(type)
        ? name(resolved).map(AbsentParts::absent).orElse(resolved)
        : resolved;
  }

  /** Where the record is described; empty for what is no record. */
  private static Optional<String> name(Schema<?> resolved) {
    return resolved.getProperties() == null
        ? Optional.ofNullable(resolved.get$ref())
        : Optional.ofNullable(resolved.getName());
  }

  private static Schema<?> absent(String name) {
    Schema<?> part = new ComposedSchema().addAllOfItem(new Schema<>().$ref(name));
    part.setNullable(true);
    return part;
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.getCtxAnnotations() != null
        && Stream.of(type.getCtxAnnotations())
            .anyMatch(
                one ->
                    one instanceof io.swagger.v3.oas.annotations.media.Schema said
                        && said.nullable());
  }
}
