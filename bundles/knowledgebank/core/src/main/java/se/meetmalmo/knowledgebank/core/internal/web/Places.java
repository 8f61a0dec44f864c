package se.meetmalmo.knowledgebank.core.internal.web;

import java.util.List;
import se.meetmalmo.knowledgebank.InitiativeListing;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;

/**
 * How much goes on where.
 *
 * @param themes the most frequent, in that order
 * @param areas the parts of the city
 */
public record Places(InitiativeListing all, List<String> themes, List<Row> areas) {
  public Places {
    themes = List.copyOf(themes);
    areas = List.copyOf(areas);
  }

  /** One part of the city. */
  public record Row(String area, InitiativeListing listing) {
    public long total() {
      return listing.page().total();
    }

    public int of(String theme) {
      return listing.themes().stream()
          .filter(count -> count.value().equals(theme))
          .mapToInt(Count::count)
          .findFirst()
          .orElse(0);
    }
  }

  /** The length of a bar, 0 to 100, beside the longest. */
  public int bar(Row row) {
    long most = areas.stream().mapToLong(Row::total).max().orElse(0);
    return most == 0 ? 0 : (int) Math.round(100.0 * row.total() / most);
  }

  /** How dark the cell of a theme is, 0 to 4. */
  public int shade(Row row, String theme) {
    int most =
        areas.stream().flatMapToInt(area -> themes.stream().mapToInt(area::of)).max().orElse(0);
    int here = row.of(theme);
    return here == 0 ? 0 : 1 + (int) Math.round(3.0 * here / most);
  }
}
