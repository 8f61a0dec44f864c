package se.meetmalmo.knowledgebank.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;

/**
 * What lists are made of, in memory: of each initiative the values of its facets, and which words
 * begin in which. What an initiative says now stands in a row of its own at the end, so that the
 * last changed come last; the row before is left empty. Reading may go on in many threads while
 * nobody writes.
 */
final class Catalogue {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int FEW = 1_000;
  private final List<Row> rows = new ArrayList<>();
  private final BitSet live = new BitSet();
  private final Map<String, Integer> places = new HashMap<>();
  private final TreeMap<String, Postings> words = new TreeMap<>();
  private final Values themes = new Values();
  private final Values areas = new Values();
  private final Values owners = new Values();

  /**
   * A row. Values of facets are numbers: those of {@link Values}, or ordinals.
   *
   * @param draft whether only staff may know of it
   * @param firstYear 0 when not known
   * @param changedAt in milliseconds
   * @param said tells one profile from another, as good as always
   */
  record Row(
      String id,
      long version,
      boolean draft,
      byte stage,
      byte origin,
      int[] themes,
      int[] areas,
      int owner,
      short firstYear,
      short lastYear,
      long dueAt,
      long changedAt,
      int said) {
    /** For what is never due. */
    static final long NEVER = Long.MAX_VALUE;

    /** The last one that a profile can name. */
    static final int LAST_YEAR = 2200;

    Freshness freshness(long now, long grace) {
      if (dueAt == NEVER || now < dueAt) {
        return Freshness.FRESH;
      }
      return now < dueAt + grace ? Freshness.DUE : Freshness.STALE;
    }

    boolean isUnderWayIn(int year) {
      return firstYear != 0 && firstYear <= year && year <= lastYear;
    }
  }

  /** Rows that a word stands in, ascending. */
  private static final class Postings {
    private int[] rows = new int[2];
    private int size;

    void add(int row) {
      if (size > 0 && rows[size - 1] == row) {
        return;
      }
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size + (size >> 1) + 1);
      }
      rows[size++] = row;
    }

    void into(BitSet set) {
      for (int i = 0; i < size; i++) {
        set.set(rows[i]);
      }
    }
  }

  Values themes() {
    return themes;
  }

  Values areas() {
    return areas;
  }

  Values owners() {
    return owners;
  }

  int size() {
    return places.size();
  }

  /** The version of an initiative that is here; 0 when it is not. */
  long version(String id) {
    Integer place = places.get(id);
    return place == null ? 0 : rows.get(place).version();
  }

  /**
   * @param dueAt null when it never is
   * @param year the one that is now, for what has begun and not ended
   */
  void put(Kept kept, Instant dueAt, int year) {
    if (version(kept.id()) >= kept.version()) {
      return;
    }
    Row row = row(kept, dueAt, year);
    Integer known = places.get(kept.id());
    if (known != null && isSaidAlready(rows.get(known), row)) {
      rows.set(known, row);
      return;
    }
    remove(kept.id());
    int place = rows.size();
    rows.add(row);
    live.set(place);
    places.put(kept.id(), place);
    InitiativeProfile said = kept.profile();
    index(said.title(), place);
    index(said.summary(), place);
    index(said.text(), place);
    index(said.owner(), place);
    said.themes().forEach(theme -> index(theme, place));
    said.areas().forEach(area -> index(area, place));
    said.partners().forEach(partner -> index(partner.name(), place));
  }

  /** Whether nothing has changed but what is known of its freshness: it stays in its place. */
  private static boolean isSaidAlready(Row before, Row after) {
    return before.changedAt() == after.changedAt() && before.said() == after.said();
  }

  private Row row(Kept kept, Instant dueAt, int year) {
    InitiativeProfile said = kept.profile();
    int first =
        said.start() != null
            ? said.start().getYear()
            : said.end() != null ? said.end().getYear() : 0;
    int last =
        said.end() != null
            ? said.end().getYear()
            : said.stage().isUnderWay() ? Math.max(first, year) : first;
    return new Row(
        kept.id(),
        kept.version(),
        kept.state() == State.DRAFT,
        (byte) said.stage().ordinal(),
        (byte) kept.origin().ordinal(),
        themes.numbers(said.themes()),
        areas.numbers(said.areas()),
        owners.number(said.owner()),
        (short) first,
        (short) Math.max(first, last),
        dueAt == null ? Row.NEVER : dueAt.toEpochMilli(),
        kept.changedAt().toEpochMilli(),
        said.hashCode());
  }

  private void remove(String id) {
    Integer place = places.remove(id);
    if (place != null) {
      live.clear(place);
      rows.set(place, null);
    }
  }

  private void index(String text, int place) {
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.computeIfAbsent(word.group(), w -> new Postings()).add(place);
    }
  }

  /** Whether so many rows are out of date that it is worth while to begin anew. */
  boolean isWorn() {
    return rows.size() > FEW + 2 * places.size();
  }

  /** The rows that hold, for each word of a text, a word that begins with it. */
  BitSet matching(String text) {
    BitSet found = (BitSet) live.clone();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String prefix = word.group();
      BitSet here = new BitSet();
      words
          .subMap(prefix, prefix + Character.MAX_VALUE)
          .values()
          .forEach(postings -> postings.into(here));
      found.and(here);
    }
    return found;
  }

  Row row(int place) {
    return rows.get(place);
  }
}
