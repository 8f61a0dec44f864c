package se.meetmalmo.communications.core.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.meetmalmo.communications.DeliveryState;
import se.meetmalmo.communications.Told;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ActivityStatus;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.plan.Finding;
import se.meetmalmo.communications.plan.Segment;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;

/** The pages' texts in one reader's language. Thread-safe. */
public final class Words extends Wording {
  /** Parts of refusals that are worded for readers. */
  private static final List<String> REASONS =
      List.of(
          "goes outside the city",
          "nobody has taken it on yet",
          "has nobody who answers for it",
          "has no time of day",
          "says nothing yet",
          "says what is not so",
          "was changed by",
          "can go to",
          "take it back to DRAFT");

  private static final Texts TEXTS = Texts.beside(Words.class);

  public Words(Language language) {
    super(TEXTS, language);
  }

  /** A kind of message in the reader's words; its name where nobody has given it any. */
  public String kind(String kind) {
    String known = maybe("kind." + kind);
    return known.isEmpty() ? kind : known;
  }

  /** What became of a message, for the person it went to. */
  public String told(Told message) {
    return message.server().isEmpty() || message.state() == DeliveryState.BOUNCED
        ? get("told." + message.state())
        : get("told.SENT.by", message.server());
  }

  /** Month and year, or that there is no day yet. */
  public String month(LocalDate day) {
    return day == null
        ? get("plan.no-day")
        : DateTimeFormatter.ofPattern("LLLL yyyy", language().locale()).format(day);
  }

  /**
   * Why something can't be done, in the reader's words; as the platform says it where it has none.
   */
  public String conflict(ConflictException refused) {
    return REASONS.stream()
        .filter(reason -> refused.getMessage().contains(reason))
        .findFirst()
        .map(reason -> get("activity.refused." + reason.replace(' ', '-')))
        .orElse(get("activity.refused", refused.getMessage()));
  }

  /** Where a text of a form stands, and its headline; its number while it has neither. */
  public String text(PlanSheet sheet, int number, List<Option> audiences) {
    String audience = sheet.value(number, "audience");
    String named =
        audiences.stream()
            .filter(option -> option.value().equals(audience))
            .map(Option::label)
            .findFirst()
            .orElse(audience);
    return sheet.isBlank(number)
        ? get("activity.text", number + 1)
        : name("city-channel", sheet.value(number, "channel"))
            + " · "
            + named
            + " · "
            + name("language", sheet.value(number, "language"));
  }

  /** The channels of an activity, each once. */
  public String channels(Activity activity) {
    List<String> named =
        activity.content().texts().stream()
            .map(text -> get("city-channel." + text.channel().word()))
            .distinct()
            .toList();
    return named.isEmpty() ? "–" : String.join(", ", named);
  }

  /** What raised an activity. */
  public String origin(String origin) {
    return origin.startsWith("template:")
        ? get("activity.origin.template")
        : get("activity.by-event") + ": " + kind(origin);
  }

  /** That somebody else has saved this; empty for nothing. */
  public String saved(String other) {
    return other.isEmpty() ? "" : get("activity.saved-now", other);
  }

  public List<Option> kinds() {
    return Arrays.stream(ActivityKind.values())
        .map(kind -> new Option(kind.name(), get("activity-kind." + kind)))
        .toList();
  }

  public List<Option> segments() {
    return Arrays.stream(Segment.values())
        .map(segment -> new Option(segment.name(), get("segment." + segment)))
        .toList();
  }

  /** Each with its length and tone. */
  public List<Option> channelOptions() {
    return Arrays.stream(CityChannel.values())
        .map(CityChannel::word)
        .map(
            word ->
                new Option(word, get("city-channel." + word) + ": " + get("channel-tone." + word)))
        .toList();
  }

  /** Of which texts a finding speaks. */
  public String places(Finding finding, Map<String, Audience> audiences) {
    return finding.places().stream()
        .map(place -> place.split("\\."))
        .map(
            parts ->
                get("city-channel." + parts[0])
                    + " ("
                    + Optional.ofNullable(audiences.get(parts[1]))
                        .map(audience -> audience.name(language().tag()))
                        .orElse(parts[1])
                    + ", "
                    + parts[2]
                    + ")")
        .collect(Collectors.joining(" – "));
  }

  /** With one decimal; a dash where there is none. */
  public String days(Double days) {
    return days == null ? "–" : String.format(language().locale(), "%.1f", days);
  }

  /** What a finding says. */
  public String finding(Finding finding) {
    return get("finding." + finding.code(), finding.said().toArray());
  }

  /** How a state looks. */
  public static String meaning(ActivityStatus status) {
    return switch (status) {
      case IDEA, DROPPED -> "idle";
      case DRAFT -> "wait";
      case APPROVED -> "info";
      case PUBLISHED, EVALUATED -> "ok";
    };
  }

  /** How a state looks. */
  public static String meaning(DeliveryState state) {
    return switch (state) {
      case SENT -> "ok";
      case PLANNED, SENDING -> "info";
      case RETRY -> "wait";
      case PARKED, BOUNCED -> "stop";
      case NO_CHANNEL, SUPPRESSED -> "idle";
    };
  }
}
