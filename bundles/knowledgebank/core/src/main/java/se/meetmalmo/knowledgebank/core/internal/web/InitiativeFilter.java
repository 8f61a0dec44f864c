package se.meetmalmo.knowledgebank.core.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.PageRequest;

/** What a list's filter form sends. What it can't have sent is read as nothing. */
public final class InitiativeFilter {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  @QueryParam("theme")
  @DefaultValue("")
  String theme = "";

  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @QueryParam("stage")
  @DefaultValue("")
  String stage = "";

  @QueryParam("owner")
  @DefaultValue("")
  String owner = "";

  @QueryParam("year")
  @DefaultValue("")
  String year = "";

  @QueryParam("origin")
  @DefaultValue("")
  String origin = "";

  @QueryParam("freshness")
  @DefaultValue("")
  String freshness = "";

  @QueryParam("state")
  @DefaultValue("")
  String state = "";

  @QueryParam("page")
  @DefaultValue("0")
  String page = "0";

  public String q() {
    return q;
  }

  public String theme() {
    return theme;
  }

  public String area() {
    return area;
  }

  public String stage() {
    return stage;
  }

  public String owner() {
    return owner;
  }

  public String year() {
    return year;
  }

  public String origin() {
    return origin;
  }

  public String freshness() {
    return freshness;
  }

  public String state() {
    return state;
  }

  public boolean isNarrowed() {
    return !parameters().isEmpty();
  }

  /** The address of a list with these filters, without the page. */
  public String address(String path) {
    return address(path, parameters());
  }

  /** The same with one filter set to another value, or taken away by an empty one. */
  public String with(String path, String name, String value) {
    Map<String, String> parameters = parameters();
    parameters.put(name, value);
    return address(path, parameters);
  }

  private static String address(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isBlank())
            .map(
                parameter ->
                    parameter.getKey()
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("q", q.strip());
    parameters.put("theme", theme);
    parameters.put("area", area);
    parameters.put("stage", stage);
    parameters.put("owner", owner);
    parameters.put("year", year);
    parameters.put("origin", origin);
    parameters.put("freshness", freshness);
    parameters.put("state", state);
    parameters.values().removeIf(String::isBlank);
    return parameters;
  }

  InitiativeQuery query() {
    return new InitiativeQuery(
        cut(q, InitiativeQuery.TEXT_LENGTH),
        words(theme),
        words(area),
        constant(Stage.class, stage),
        words(owner, InitiativeProfile.NAME_LENGTH),
        YEAR.matcher(year).matches() ? Set.of(Integer.valueOf(year)) : Set.of(),
        constant(Origin.class, origin),
        constant(Freshness.class, freshness),
        constant(State.class, state),
        new PageRequest(
            NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 0, PageRequest.DEFAULT_SIZE));
  }

  private static List<String> words(String value) {
    return words(value, InitiativeProfile.WORD_LENGTH);
  }

  private static List<String> words(String value, int length) {
    return value.isBlank() ? List.of() : List.of(cut(value, length));
  }

  private static String cut(String value, int length) {
    String text = value.strip();
    return text.length() <= length ? text : text.substring(0, length);
  }

  private static <E extends Enum<E>> Set<E> constant(Class<E> type, String name) {
    Set<E> found = EnumSet.noneOf(type);
    Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).forEach(found::add);
    return found;
  }
}
