package se.meetmalmo.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one way to and from JSON: API, console, imports and stored documents agree. What comes from
 * outside is read strictly: a field nobody knows or a value of the wrong kind is an {@link
 * InvalidInputException} that names the field; so is text that nobody can store, such as NUL or
 * half a surrogate pair. What we wrote ourselves is read as {@link #stored}. Absent values are left
 * out when written. Thread-safe.
 */
public final class Json {
  private static final ObjectMapper MAPPER = mapper();

  /** Reads what another version of the house may have written. */
  private static final ObjectReader STORED =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be JSON: " + value.getClass().getName(), e);
    }
  }

  public static void write(OutputStream out, Object value) throws IOException {
    MAPPER.writeValue(out, value);
  }

  /**
   * @throws InvalidInputException names the field, or the line and column where it is no JSON
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      JsonText.check(json.getBytes(StandardCharsets.UTF_8));
      return present(MAPPER.readValue(json, type));
    } catch (JsonProcessingException e) {
      throw invalid(e);
    }
  }

  /**
   * @throws InvalidInputException names the field, or the line and column where it is no JSON
   * @throws IOException when the stream itself fails
   */
  public static Object read(InputStream json, Type type) throws IOException {
    try {
      byte[] text = json.readAllBytes();
      JsonText.check(text);
      return present(MAPPER.readValue(text, MAPPER.constructType(type)));
    } catch (JsonProcessingException e) {
      throw invalid(e);
    }
  }

  /**
   * Reads what this house has kept: a row, an event, a draft. A field that this version does not
   * know is left aside, and one that the writer did not know is absent, so that rows outlive the
   * versions that wrote them.
   *
   * @throws IllegalStateException names the type; nobody has typed it in, so nobody can mend it
   */
  public static <T> T stored(String json, Class<T> type) {
    try {
      T value = STORED.forType(type).readValue(json);
      if (value == null) {
        throw new IllegalStateException("What is kept is no " + type.getName());
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is kept is no " + type.getName(), e);
    }
  }

  /**
   * What came as the body of a request, which an empty request or a mere {@code null} has not.
   *
   * @throws InvalidInputException says that a body is required
   */
  public static <T> T present(T body) {
    if (body == null) {
      throw new InvalidInputException(FieldError.of("", "required", "a JSON body is required"));
    }
    return body;
  }

  private static RuntimeException invalid(JsonProcessingException e) {
    if (e.getCause() instanceof DomainException refused) {
      return refused;
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return error(unknown, "unknown-field", "is not a field that is known here");
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      String known =
          Arrays.stream(format.getTargetType().getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return error(format, "unknown-value", "is not one of " + known, known);
    }
    if (e instanceof InvalidFormatException format && format.getTargetType() == LocalDate.class) {
      return error(format, "malformed", "is not a date such as 2027-03-01");
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return error(mapping, "wrong-type", "is not of the right type");
    }
    String said = String.valueOf(e.getOriginalMessage());
    if (e instanceof MismatchedInputException && said.startsWith("Cannot ")) {
      return new InvalidInputException(
          FieldError.of("", "wrong-type", "is JSON of another kind than is expected here"));
    }
    if (said.startsWith("Duplicate field")) {
      return new InvalidInputException(
          FieldError.of("", "duplicate-field", "has the same field twice" + where(e)));
    }
    return new InvalidInputException(
        FieldError.of("", "malformed", "is not valid JSON" + where(e)));
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static InvalidInputException error(
      JsonMappingException e, String code, String message, Object... arguments) {
    return new InvalidInputException(FieldError.of(path(e), code, message, arguments));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1_000_000)
                    .build())
            .build();
    JsonMapper mapper =
        JsonMapper.builder(factory)
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    return mapper;
  }
}
