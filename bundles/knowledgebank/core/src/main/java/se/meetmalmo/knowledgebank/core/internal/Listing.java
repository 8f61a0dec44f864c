package se.meetmalmo.knowledgebank.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.Page;

/** One question to the {@link Catalogue}: which rows fit, and how each facet would cut them. */
final class Listing {
  private static final Stage[] STAGES = Stage.values();
  private static final Origin[] ORIGINS = Origin.values();
  private static final int FACETS = 7;

  /** See {@link se.meetmalmo.knowledgebank.InitiativeProfile}: no day is before it. */
  private static final int FIRST_YEAR = 1900;

  private static final int YEARS = 303;
  private static final int THEME = 0;
  private static final int AREA = 1;
  private static final int STAGE = 2;
  private static final int OWNER = 3;
  private static final int YEAR = 4;
  private static final int ORIGIN = 5;
  private static final int FRESHNESS = 6;
  private final Catalogue catalogue;
  private final InitiativeQuery query;
  private final boolean staff;
  private final long now;
  private final long grace;
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final int[] stages = new int[STAGES.length];
  private final int[] origins = new int[ORIGINS.length];
  private final int[] freshness = new int[Freshness.values().length];

  /** How many more are under way in a year than in the year before. */
  private final int[] begun = new int[YEARS];

  private final List<String> found = new ArrayList<>();
  private long total;

  private Listing(
      Catalogue catalogue, InitiativeQuery query, boolean staff, Instant now, Duration grace) {
    this.catalogue = catalogue;
    this.query = query;
    this.staff = staff;
    this.now = now.toEpochMilli();
    this.grace = grace.toMillis();
    for (int i = 0; i < FACETS; i++) {
      counts.add(new HashMap<>());
    }
  }

  /**
   * @param staff whether drafts are shown
   * @param grace how long after it was due an initiative is stale
   */
  static Listing of(
      Catalogue catalogue, InitiativeQuery query, boolean staff, Instant now, Duration grace) {
    Listing listing = new Listing(catalogue, query, staff, now, grace);
    listing.run();
    return listing;
  }

  /** The ids of the page that is asked for, the last changed first. */
  List<String> ids() {
    return found;
  }

  long total() {
    return total;
  }

  /** With the page's rows, which the caller has fetched. */
  InitiativeListing with(Page<InitiativeSummary> page) {
    return new InitiativeListing(
        page,
        most(THEME),
        most(AREA),
        most(STAGE),
        most(OWNER),
        latest(),
        most(ORIGIN),
        most(FRESHNESS));
  }

  private void run() {
    BitSet fitting = catalogue.matching(query.text());
    int skip = query.page().offset();
    for (int place = fitting.length() - 1; place >= 0; place = fitting.previousSetBit(place - 1)) {
      Catalogue.Row row = catalogue.row(place);
      if (isVisible(row) && isCounted(row)) {
        if (total >= skip && found.size() < query.page().size()) {
          found.add(row.id());
        }
        total++;
      }
    }
    name();
  }

  private boolean isVisible(Catalogue.Row row) {
    State state = row.draft() ? State.DRAFT : State.PUBLISHED;
    return staff ? query.states().isEmpty() || query.states().contains(state) : !row.draft();
  }

  /** Counts the row for each facet that it would be seen by; says whether it fits all of them. */
  private boolean isCounted(Catalogue.Row row) {
    int misses = 0;
    int missed = -1;
    for (int facet = 0; facet < FACETS && misses < 2; facet++) {
      if (!fits(row, facet)) {
        misses++;
        missed = facet;
      }
    }
    if (misses > 1) {
      return false;
    }
    for (int facet = 0; facet < FACETS; facet++) {
      if (misses == 0 || facet == missed) {
        count(row, facet);
      }
    }
    return misses == 0;
  }

  private boolean fits(Catalogue.Row row, int facet) {
    return switch (facet) {
      case THEME -> fits(query.themes(), row.themes());
      case AREA -> fits(query.areas(), row.areas());
      case STAGE -> query.stages().isEmpty() || query.stages().contains(STAGES[row.stage()]);
      case OWNER -> fits(query.owners(), List.of(row.owner()));
      case YEAR -> query.years().isEmpty() || query.years().stream().anyMatch(row::isUnderWayIn);
      case ORIGIN -> query.origins().isEmpty() || query.origins().contains(ORIGINS[row.origin()]);
      default -> query.freshness().isEmpty() || query.freshness().contains(freshness(row));
    };
  }

  private static boolean fits(List<String> wanted, List<String> values) {
    if (wanted.isEmpty()) {
      return true;
    }
    for (String value : values) {
      for (String word : wanted) {
        if (word.equalsIgnoreCase(value)) {
          return true;
        }
      }
    }
    return false;
  }

  private Freshness freshness(Catalogue.Row row) {
    if (row.dueAt() == Catalogue.Row.NEVER || now < row.dueAt()) {
      return Freshness.FRESH;
    }
    return now < row.dueAt() + grace ? Freshness.DUE : Freshness.STALE;
  }

  private void count(Catalogue.Row row, int facet) {
    switch (facet) {
      case THEME -> row.themes().forEach(theme -> count(THEME, theme));
      case AREA -> row.areas().forEach(area -> count(AREA, area));
      case STAGE -> stages[row.stage()]++;
      case OWNER -> {
        if (!row.owner().isEmpty()) {
          count(OWNER, row.owner());
        }
      }
      case YEAR -> {
        if (row.firstYear() != 0) {
          begun[row.firstYear() - FIRST_YEAR]++;
          begun[row.lastYear() + 1 - FIRST_YEAR]--;
        }
      }
      case ORIGIN -> origins[row.origin()]++;
      default -> freshness[freshness(row).ordinal()]++;
    }
  }

  private void count(int facet, String value) {
    counts.get(facet).merge(value, 1, Integer::sum);
  }

  /** The counts that were kept by number, by name. */
  private void name() {
    name(STAGE, STAGES, stages);
    name(ORIGIN, ORIGINS, origins);
    name(FRESHNESS, Freshness.values(), freshness);
    int here = 0;
    for (int i = 0; i < begun.length; i++) {
      here += begun[i];
      if (here > 0) {
        counts.get(YEAR).put(String.valueOf(FIRST_YEAR + i), here);
      }
    }
  }

  private void name(int facet, Enum<?>[] constants, int[] numbers) {
    for (Enum<?> constant : constants) {
      if (numbers[constant.ordinal()] > 0) {
        counts.get(facet).put(constant.name(), numbers[constant.ordinal()]);
      }
    }
  }

  private List<Count> most(int facet) {
    return sorted(
        facet, Comparator.comparingInt(Count::count).reversed().thenComparing(Count::value));
  }

  private List<Count> latest() {
    return sorted(YEAR, Comparator.comparing(Count::value).reversed());
  }

  private List<Count> sorted(int facet, Comparator<Count> order) {
    return counts.get(facet).entrySet().stream()
        .map(value -> new Count(value.getKey(), value.getValue()))
        .sorted(order)
        .limit(InitiativeListing.MOST_VALUES)
        .toList();
  }
}
