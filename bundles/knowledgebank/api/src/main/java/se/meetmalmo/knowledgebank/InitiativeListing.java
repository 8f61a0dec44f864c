package se.meetmalmo.knowledgebank;

import java.util.List;
import se.meetmalmo.platform.Page;

/**
 * A page of a list, and how it would be cut by each facet.
 *
 * <p>A facet counts what fits all other facets of the query, whatever it asks of the facet itself:
 * what one would see after choosing another value. Values without initiatives are left out; the
 * most frequent come first (years: the latest), at most {@value #MOST_VALUES} of each.
 */
public record InitiativeListing(
    Page<InitiativeSummary> page,
    List<Count> themes,
    List<Count> areas,
    List<Count> stages,
    List<Count> owners,
    List<Count> years,
    List<Count> origins,
    List<Count> freshness) {
  public static final int MOST_VALUES = 50;

  public InitiativeListing {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
    stages = List.copyOf(stages);
    owners = List.copyOf(owners);
    years = List.copyOf(years);
    origins = List.copyOf(origins);
    freshness = List.copyOf(freshness);
  }

  /** How many initiatives have a value. */
  public record Count(String value, int count) {}
}
