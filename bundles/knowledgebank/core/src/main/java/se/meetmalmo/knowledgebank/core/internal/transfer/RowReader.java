package se.meetmalmo.knowledgebank.core.internal.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.meetmalmo.knowledgebank.ImportMapping;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.NewInitiative;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.rows.Row;

/** What a row means, by a mapping. Fields that the row does not have stay as they are known. */
final class RowReader {
  private static final Map<String, Stage> STAGES =
      Map.ofEntries(
          Map.entry("planerad", Stage.PLANNED),
          Map.entry("planerat", Stage.PLANNED),
          Map.entry("planeras", Stage.PLANNED),
          Map.entry("pågår", Stage.ONGOING),
          Map.entry("pågående", Stage.ONGOING),
          Map.entry("active", Stage.ONGOING),
          Map.entry("klar", Stage.COMPLETED),
          Map.entry("klart", Stage.COMPLETED),
          Map.entry("avslutad", Stage.COMPLETED),
          Map.entry("avslutat", Stage.COMPLETED),
          Map.entry("finished", Stage.COMPLETED),
          Map.entry("done", Stage.COMPLETED),
          Map.entry("avbruten", Stage.STOPPED),
          Map.entry("avbrutet", Stage.STOPPED),
          Map.entry("cancelled", Stage.STOPPED));

  private static final List<String> LISTS = List.of("themes", "areas");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private final ImportMapping mapping;
  private final Map<String, String> fields = new LinkedHashMap<>();

  RowReader(ImportMapping mapping) {
    this.mapping = mapping;
    mapping.columns().forEach((field, column) -> fields.put(column, field));
  }

  /**
   * A row's fields, by our names.
   *
   * @param origin of a new initiative
   */
  record Said(String source, String externalId, Origin origin, Map<String, Object> values) {}

  /**
   * @throws InvalidInputException names the field
   */
  Said read(Row row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Object> cell : row.values().entrySet()) {
      String field = field(cell.getKey());
      if (!field.isEmpty() && cell.getValue() != null) {
        values.put(field, cell.getValue());
      }
    }
    String externalId = text(values.getOrDefault("externalId", ""));
    String source = text(values.getOrDefault("source", mapping.source()));
    new Validation()
        .required("externalId", externalId)
        .atMost("externalId", externalId, NewInitiative.EXTERNAL_ID_LENGTH)
        .atMost("source", source, NewInitiative.SOURCE_LENGTH)
        .orThrow();
    return new Said(source, externalId, origin(values), values);
  }

  private String field(String column) {
    String named = fields.get(column);
    if (named != null) {
      return named;
    }
    if (ImportMapping.FIELDS.contains(column) && !mapping.columns().containsKey(column)) {
      return column;
    }
    if (mapping.columns().isEmpty()) {
      throw wrong(column, "unknown-field", "is not a field that is known here");
    }
    return "";
  }

  private Origin origin(Map<String, Object> values) {
    if (!values.containsKey("origin")) {
      return mapping.origin();
    }
    String word = text(values.get("origin")).toUpperCase(Locale.ROOT);
    return Arrays.stream(Origin.values())
        .filter(origin -> origin.name().equals(word))
        .findFirst()
        .orElseThrow(() -> wrong("origin", "unknown-value", "is not one of CITY, OUTSIDE"));
  }

  /**
   * What an initiative says once the row has been heard.
   *
   * @param known what it says so far; null for a new one
   * @throws InvalidInputException names the field
   */
  InitiativeProfile profile(Said said, InitiativeProfile known) {
    Map<String, Object> profile = new LinkedHashMap<>();
    if (known != null) {
      Map<?, ?> fields = Json.stored(Json.write(known), Map.class);
      fields.forEach((name, value) -> profile.put(String.valueOf(name), value));
    }
    said.values().forEach((field, value) -> put(profile, field, value));
    return Json.read(Json.write(profile), InitiativeProfile.class);
  }

  private void put(Map<String, Object> profile, String field, Object value) {
    switch (field) {
      case "externalId", "source", "origin" -> {}
      case "stage" -> profile.put("stage", stage(text(value)));
      case "start", "end" -> profile.put(field, day(field, text(value)));
      case "partners" -> profile.put("partners", partners(value));
      case "links" -> profile.put("links", links(value));
      case "fundingAmount" -> funding(profile).put("amount", number(field, value));
      case "fundingSource" -> funding(profile).put("source", text(value));
      case "reviewDays" -> profile.put(field, number(field, value));
      default -> profile.put(field, LISTS.contains(field) ? list(value) : value);
    }
  }

  private String stage(String word) {
    for (Map.Entry<String, Stage> known : mapping.stages().entrySet()) {
      if (known.getKey().equalsIgnoreCase(word)) {
        return known.getValue().name();
      }
    }
    Stage stage = STAGES.get(word.toLowerCase(Locale.ROOT));
    return stage != null ? stage.name() : word.toUpperCase(Locale.ROOT);
  }

  /** A mere year is its first or its last day. */
  private static String day(String field, String text) {
    boolean year = YEAR.matcher(text).matches();
    return year ? text + (field.equals("start") ? "-01-01" : "-12-31") : text;
  }

  private List<?> list(Object value) {
    return value instanceof List<?> list ? list : parts(text(value));
  }

  private List<String> parts(String text) {
    return Arrays.stream(text.split(Pattern.quote(mapping.listDelimiter())))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Objects, or names with the side and a colon before it: {@code BUSINESS:Ek Bygg AB}. */
  private List<Object> partners(Object value) {
    List<Object> partners = new ArrayList<>();
    for (Object partner : list(value)) {
      partners.add(partner instanceof String name ? partner(name) : partner);
    }
    return partners;
  }

  private static Map<String, Object> partner(String name) {
    for (Side side : Side.values()) {
      if (name.startsWith(side + ":")) {
        return Map.of("side", side, "name", name.substring(side.name().length() + 1).strip());
      }
    }
    return Map.of("name", name);
  }

  /** Objects, or addresses with the title after a space. */
  private List<Object> links(Object value) {
    List<Object> links = new ArrayList<>();
    for (Object link : list(value)) {
      if (link instanceof String text) {
        String[] parts = text.strip().split("\\s+", 2);
        links.add(Map.of("url", parts[0], "title", parts.length > 1 ? parts[1] : ""));
      } else {
        links.add(link);
      }
    }
    return links;
  }

  private static Map<String, Object> funding(Map<String, Object> profile) {
    Map<String, Object> funding = new LinkedHashMap<>();
    if (profile.get("funding") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> funding.put(String.valueOf(name), value));
    }
    profile.put("funding", funding);
    return funding;
  }

  private static Object number(String field, Object value) {
    String digits = text(value).replaceAll("[\\s\\u00a0\\u202f]", "");
    if (!digits.matches("\\d{1,18}")) {
      throw wrong(field, "wrong-type", "is not a whole number");
    }
    return Long.valueOf(digits);
  }

  private static String text(Object value) {
    return String.valueOf(value).strip();
  }

  private static InvalidInputException wrong(String field, String code, String message) {
    return new InvalidInputException(FieldError.of(field, code, message));
  }
}
