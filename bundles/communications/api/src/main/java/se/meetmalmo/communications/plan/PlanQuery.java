package se.meetmalmo.communications.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Validation;

/**
 * Which activities are asked for; by day, those without a day last.
 *
 * @param statuses any of these; empty for all but what was dropped
 * @param channel empty for any
 * @param audience key; empty for any
 * @param owner name of an account; empty for any
 * @param about subject; empty for any
 * @param from first day, those without a day too; null for any
 * @param to last day; null for any
 */
public record PlanQuery(
    List<ActivityStatus> statuses,
    Optional<CityChannel> channel,
    String audience,
    String owner,
    String about,
    LocalDate from,
    LocalDate to,
    PageRequest page) {
  public PlanQuery {
    statuses = List.copyOf(statuses);
    Objects.requireNonNull(channel);
    audience = Objects.requireNonNullElse(audience, "").strip();
    owner = Objects.requireNonNullElse(owner, "").strip();
    about = Objects.requireNonNullElse(about, "").strip();
    Objects.requireNonNull(page);
    new Validation()
        .atMost("audience", audience, Audience.KEY_LENGTH)
        .atMost("owner", owner, 100)
        .atMost("about", about, 150)
        .orThrow();
  }

  /** All that is not dropped. */
  public static PlanQuery all(PageRequest page) {
    return new PlanQuery(List.of(), Optional.empty(), "", "", "", null, null, page);
  }

  public PlanQuery in(List<ActivityStatus> some) {
    return new PlanQuery(some, channel, audience, owner, about, from, to, page);
  }
}
