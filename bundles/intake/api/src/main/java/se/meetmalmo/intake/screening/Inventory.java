package se.meetmalmo.intake.screening;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What was looked for, and what there was.
 *
 * @param where inside or outside the city
 * @param searched what was looked for, and where: required
 * @param found in plain words; may be empty when nothing was
 * @param links to what was found, http or https, at most 20
 * @param works names, case numbers or ids of work that exists, at most 20
 */
public record Inventory(
    Where where, String searched, String found, List<String> links, List<String> works) {
  private static final int LONG = 4_000;
  private static final int SHORT = 1_000;
  private static final int MANY = 20;
  private static final int LINK = 500;
  private static final int WORK = 200;

  /** On which side of the city's border. */
  public enum Where {
    INSIDE,
    OUTSIDE
  }

  public Inventory {
    searched = Objects.requireNonNullElse(searched, "").strip();
    found = Objects.requireNonNullElse(found, "").strip();
    links = lines(links);
    works = lines(works);
    Validation validation =
        new Validation()
            .check(where != null, FieldError.of("where", "required", "is required"))
            .required("searched", searched)
            .atMost("searched", searched, SHORT)
            .atMost("found", found, LONG)
            .atMost("links", links, MANY)
            .atMost("works", works, MANY);
    for (String link : links) {
      validation.atMost("links", link, LINK);
      validation.check(
          isLink(link), FieldError.of("links", "malformed", "is not a link such as https://a.se"));
    }
    works.forEach(work -> validation.atMost("works", work, WORK));
    validation.orThrow();
  }

  private static List<String> lines(List<String> typed) {
    List<String> lines = new ArrayList<>();
    for (String line : Objects.requireNonNullElse(typed, List.<String>of())) {
      String clean = VisibleText.line(line);
      if (!clean.isEmpty()) {
        lines.add(clean);
      }
    }
    return List.copyOf(lines);
  }

  private static boolean isLink(String link) {
    try {
      URI uri = URI.create(link);
      boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
