package se.meetmalmo.platform.rest.internal.rest;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when two records have one name in the API, where Swagger describes both by the first: {@code
 * Schema#name} parts them.
 */
final class SchemaNames implements ModelConverter {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaNames.class);
  private final Map<String, String> classes = new HashMap<>();

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (resolved != null && resolved.getName() != null && resolved.getProperties() != null) {
      String is =
          TypeFactory.defaultInstance().constructType(type.getType()).getRawClass().getName();
      String known = classes.putIfAbsent(resolved.getName(), is);
      if (known != null && !known.equals(is)) {
        LOG.error("{} and {} are both called {} in the API", known, is, resolved.getName());
      }
    }
    return resolved;
  }
}
