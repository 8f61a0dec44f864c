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
 */
public record IdeaQuery(
    String text, List<Status> statuses, String theme, String area, PageRequest page, Order order) {
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
    theme = Objects.requireNonNullElse(theme, "").strip();
    area = Objects.requireNonNullElse(area, "").strip();
    new Validation()
        .atMost("q", text, 200)
        .atMost("theme", theme, 80)
        .atMost("area", area, 80)
        .orThrow();
  }

  /** The newest first. */
  public IdeaQuery(
      String text, List<Status> statuses, String theme, String area, PageRequest page) {
    this(text, statuses, theme, area, page, Order.NEWEST);
  }
}
