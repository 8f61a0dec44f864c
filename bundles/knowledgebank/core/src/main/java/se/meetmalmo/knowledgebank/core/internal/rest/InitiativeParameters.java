package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.ws.rs.QueryParam;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.PageRequest;

/** What a list of initiatives can be asked for; a parameter given several times means any of it. */
public final class InitiativeParameters {
  @Parameter(description = "Words, each of which begins a word of the initiative")
  @QueryParam("q")
  String q;

  @QueryParam("theme")
  List<String> themes;

  @QueryParam("area")
  List<String> areas;

  @Parameter(description = "PLANNED, ONGOING, COMPLETED, STOPPED")
  @QueryParam("stage")
  List<String> stages;

  @QueryParam("owner")
  List<String> owners;

  @Parameter(description = "In which it was under way")
  @QueryParam("year")
  List<String> years;

  @Parameter(description = "OWN_GROUP, CITY, OUTSIDE")
  @QueryParam("origin")
  List<String> origins;

  @Parameter(description = "true: only what its owner has not confirmed in time")
  @QueryParam("stale")
  String stale;

  @Parameter(description = "FRESH, DUE, STALE")
  @QueryParam("freshness")
  List<String> freshness;

  @Parameter(description = "DRAFT, PUBLISHED; for staff")
  @QueryParam("state")
  List<String> states;

  @Parameter(description = "Which page, from 0")
  @QueryParam("page")
  String page;

  @Parameter(description = "How many on a page, 1 to 200")
  @QueryParam("size")
  String size;

  InitiativeQuery query() {
    Set<Freshness> wanted = constants("freshness", Freshness.class, freshness);
    if ("true".equalsIgnoreCase(stale)) {
      wanted.add(Freshness.STALE);
    }
    return new InitiativeQuery(
        q,
        themes,
        areas,
        constants("stage", Stage.class, stages),
        owners,
        years(),
        constants("origin", Origin.class, origins),
        wanted,
        constants("state", State.class, states),
        new PageRequest(number("page", page, 0), number("size", size, PageRequest.DEFAULT_SIZE)));
  }

  private Set<Integer> years() {
    Set<Integer> found = new TreeSet<>();
    years.stream()
        .filter(year -> !year.isBlank())
        .forEach(year -> found.add(number("year", year, 0)));
    return found;
  }

  private static int number(String parameter, String value, int usual) {
    if (value == null || value.isBlank()) {
      return usual;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          FieldError.of(parameter, "wrong-type", "is not a whole number"));
    }
  }

  private static <E extends Enum<E>> Set<E> constants(
      String parameter, Class<E> type, List<String> names) {
    Set<E> found = EnumSet.noneOf(type);
    for (String name : names) {
      for (String one : name.split(",")) {
        if (!one.isBlank()) {
          found.add(constant(parameter, type, one));
        }
      }
    }
    return found;
  }

  static <E extends Enum<E>> E constant(String parameter, Class<E> type, String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> {
              String known =
                  Arrays.stream(type.getEnumConstants())
                      .map(Enum::name)
                      .collect(Collectors.joining(", "));
              return new InvalidInputException(
                  FieldError.of(parameter, "unknown-value", "is not one of " + known, known));
            });
  }
}
