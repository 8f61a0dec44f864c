package se.meetmalmo.knowledgebank.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;
import se.meetmalmo.knowledgebank.InitiativeQuery;
import se.meetmalmo.knowledgebank.InitiativeSummary;
import se.meetmalmo.knowledgebank.Origin;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.platform.Page;

/**
 * One question to the {@link Catalogue}: which rows fit, and how each facet would cut them, in one
 * pass. A row that fits all facets counts in each; one that misses a single facet counts in that
 * one, as it would be seen if another value were chosen there.
 */
final class Listing {
  private static final Stage[] STAGES = Stage.values();
  private static final Origin[] ORIGINS = Origin.values();
  private static final Freshness[] FRESHNESS = Freshness.values();
  private final Catalogue catalogue;
  private final InitiativeQuery query;
  private final boolean staff;
  private final Facet themes;
  private final Facet areas;
  private final Facet stages;
  private final Facet owners;
  private final Facet years;
  private final Facet origins;
  private final Facet freshness;
  private final Facet[] facets;
  private final List<String> found = new ArrayList<>();
  private int total;

  private Listing(
      Catalogue catalogue, InitiativeQuery query, boolean staff, Instant now, Duration grace) {
    this.catalogue = catalogue;
    this.query = query;
    this.staff = staff;
    long at = now.toEpochMilli();
    long patience = grace.toMillis();
    themes = Facet.many(catalogue.themes(), query.themes(), Catalogue.Row::themes);
    areas = Facet.many(catalogue.areas(), query.areas(), Catalogue.Row::areas);
    stages = Facet.of(STAGES, query.stages(), Catalogue.Row::stage);
    owners = Facet.one(catalogue.owners(), query.owners(), Catalogue.Row::owner);
    years = Facet.years(query.years());
    origins = Facet.of(ORIGINS, query.origins(), Catalogue.Row::origin);
    freshness =
        Facet.of(FRESHNESS, query.freshness(), row -> row.freshness(at, patience).ordinal());
    facets = new Facet[] {themes, areas, stages, owners, years, origins, freshness};
  }

  /**
   * @param staff whether drafts are shown
   * @param grace how long after it was due an initiative is stale
   */
  static Listing of(
      Catalogue catalogue, InitiativeQuery query, boolean staff, Instant now, Duration grace) {
    Listing listing = new Listing(catalogue, query, staff, now, grace);
    listing.run(query.page().offset(), query.page().size());
    return listing;
  }

  /** The ids of all that fit, whatever the page; the last changed first. */
  static List<String> all(
      Catalogue catalogue, InitiativeQuery query, boolean staff, Instant now, Duration grace) {
    Listing listing = new Listing(catalogue, query, staff, now, grace);
    listing.run(0, Integer.MAX_VALUE);
    return listing.found;
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
        themes.frequent(),
        areas.frequent(),
        stages.frequent(),
        owners.frequent(),
        years.counts(Comparator.comparing(Count::value).reversed()),
        origins.frequent(),
        freshness.frequent());
  }

  private void run(int skip, int most) {
    BitSet fitting = catalogue.matching(query.text());
    for (int place = fitting.length() - 1; place >= 0; place = fitting.previousSetBit(place - 1)) {
      Catalogue.Row row = catalogue.row(place);
      if (isVisible(row) && isCounted(row)) {
        if (total >= skip && found.size() < most) {
          found.add(row.id());
        }
        total++;
      }
    }
  }

  private boolean isVisible(Catalogue.Row row) {
    if (!staff) {
      return !row.draft();
    }
    return query.states().isEmpty()
        || query.states().contains(row.draft() ? State.DRAFT : State.PUBLISHED);
  }

  /** Counts the row for each facet that it would be seen by; says whether it fits all of them. */
  private boolean isCounted(Catalogue.Row row) {
    Facet missed = null;
    for (Facet facet : facets) {
      if (!facet.fits(row)) {
        if (missed != null) {
          return false;
        }
        missed = facet;
      }
    }
    if (missed != null) {
      missed.count(row);
      return false;
    }
    for (Facet facet : facets) {
      facet.count(row);
    }
    return true;
  }
}
