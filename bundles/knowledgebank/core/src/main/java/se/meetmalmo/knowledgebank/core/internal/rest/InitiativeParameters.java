package se.meetmalmo.knowledgebank.core.internal.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.QueryParam;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;

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
  @DefaultValue("0")
  String page;

  @Parameter(description = "How many on a page, 1 to 200")
  @QueryParam("size")
  @DefaultValue("" + PageRequest.DEFAULT_SIZE)
  String size;

  InitiativeQuery query() {
    Set<Freshness> wanted =
        new HashSet<>(Parameters.anyOf("freshness", Freshness.class, freshness));
    if ("true".equalsIgnoreCase(stale)) {
      wanted.add(Freshness.STALE);
    }
    return new InitiativeQuery(
        q,
        themes,
        areas,
        Set.copyOf(Parameters.anyOf("stage", Stage.class, stages)),
        owners,
        years(),
        Set.copyOf(Parameters.anyOf("origin", Origin.class, origins)),
        wanted,
        Set.copyOf(Parameters.anyOf("state", State.class, states)),
        Parameters.page(page, size));
  }

  private Set<Integer> years() {
    Set<Integer> found = new TreeSet<>();
    years.stream()
        .filter(year -> !year.isBlank())
        .forEach(year -> found.add(Parameters.number("year", year)));
    return found;
  }
}
