package se.meetmalmo.intake.screening;

import java.util.List;
import java.util.Objects;
import se.meetmalmo.criteria.Outcome;
import se.meetmalmo.intake.Status;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which cases are asked for, and in which order; an empty value asks for all.
 *
 * @param text part of the title as lists show it, or a case number
 * @param statuses any of these
 * @param assignee name of an account, or {@link #NOBODY}
 * @param outcomes any of these: what the criteria say
 * @param late only what is late
 * @param marked only what is marked
 */
public record QueueQuery(
    QueueTab tab,
    String text,
    List<Status> statuses,
    String theme,
    String area,
    String assignee,
    List<Outcome> outcomes,
    boolean late,
    boolean marked,
    PageRequest page,
    Order order) {
  /** In {@link #assignee}: those that nobody has. */
  public static final String NOBODY = "-";

  /** What comes first. */
  public enum Order {
    /** What was promised an answer first, and of what is paused what is to be taken up first. */
    DUE,
    /** What came in last. */
    NEWEST,
    /** What changed last. */
    CHANGED
  }

  public QueueQuery {
    Objects.requireNonNull(tab);
    Objects.requireNonNull(page);
    Objects.requireNonNull(order);
    text = Objects.requireNonNullElse(text, "").strip();
    theme = Objects.requireNonNullElse(theme, "").strip();
    area = Objects.requireNonNullElse(area, "").strip();
    assignee = Objects.requireNonNullElse(assignee, "").strip();
    statuses = List.copyOf(statuses);
    outcomes = List.copyOf(outcomes);
    new Validation()
        .atMost("q", text, 200)
        .atMost("theme", theme, 80)
        .atMost("area", area, 80)
        .atMost("assignee", assignee, 150)
        .orThrow();
  }

  /** A whole tab, its most urgent first. */
  public static QueueQuery of(QueueTab tab, PageRequest page) {
    return new QueueQuery(tab, "", List.of(), "", "", "", List.of(), false, false, page, Order.DUE);
  }

  /** Whether it asks for less than the whole tab. */
  public boolean isNarrowed() {
    return late || marked || !statuses.isEmpty() || !outcomes.isEmpty() || !words().isEmpty();
  }

  private String words() {
    return text + theme + area + assignee;
  }
}
