package se.meetmalmo.intake;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which ideas are asked for, and in which order; an empty value asks for all.
 *
 * @param text part of the title as lists show it, or a case number
 * @param statuses any of these
 * @param themes any of these
 * @param areas any of these
 */
public record IdeaQuery(
    String text,
    List<Status> statuses,
    List<String> themes,
    List<String> areas,
    PageRequest page,
    Order order) {
  /** Most themes, and most areas. */
  public static final int WORDS = 20;

  /** What comes first. */
  public enum Order {
    /** What came in last. */
    NEWEST,
    /** What was promised an answer first. */
    PROMISED,
    /** What is paused until the first day; what has no set day comes last. */
    PAUSED
  }

  public IdeaQuery {
    order = Objects.requireNonNullElse(order, Order.NEWEST);
    text = Objects.requireNonNullElse(text, "").strip();
    statuses = List.copyOf(statuses);
    themes = words(themes);
    areas = words(areas);
    Validation wrong =
        new Validation()
            .atMost("q", text, 200)
            .atMost("theme", themes, WORDS)
            .atMost("area", areas, WORDS);
    themes.forEach(theme -> wrong.atMost("theme", theme, 80));
    areas.forEach(area -> wrong.atMost("area", area, 80));
    wrong.orThrow();
  }

  private static List<String> words(List<String> given) {
    return given.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static List<String> word(String given) {
    return List.of(Objects.requireNonNullElse(given, ""));
  }

  /** Of one theme and one area; an empty one asks for all. */
  public IdeaQuery(
      String text,
      List<Status> statuses,
      String theme,
      String area,
      PageRequest page,
      Order order) {
    this(text, statuses, word(theme), word(area), page, order);
  }

  /** The newest first. */
  public IdeaQuery(
      String text, List<Status> statuses, String theme, String area, PageRequest page) {
    this(text, statuses, theme, area, page, Order.NEWEST);
  }
}
