package se.meetmalmo.communications.plan;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;
import se.meetmalmo.platform.VisibleText;

/**
 * What somebody has planned and written.
 *
 * @param title for those who work with the plan
 * @param objective what it is to lead to
 * @param audiences keys; those of the texts are added
 * @param owner name of the account that answers for it; empty while nobody does
 * @param day on which it is planned, or on which an event begins; null (absent) while not known
 * @param until its last day; null (absent) for one day
 * @param begins time of day of an event; null (absent) when it has none
 * @param ends likewise
 * @param place where an event is; may be empty
 * @param about what it is about: {@code idea:018f...}; empty when about nothing of the platform
 * @param link to the report, the programme or the like; http or https, may be empty
 * @param texts at most {@value #TEXTS}, one for each channel, audience and language
 */
public record ActivityContent(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TITLE_LENGTH) String title,
    @Schema(maxLength = OBJECTIVE_LENGTH) String objective,
    @Schema(defaultValue = "NEWS") ActivityKind kind,
    @ArraySchema(maxItems = AUDIENCES) List<String> audiences,
    @Schema(maxLength = 100) String owner,
    @Schema(nullable = true) LocalDate day,
    @Schema(nullable = true) LocalDate until,
    @Schema(nullable = true, type = "string", example = "13:00") LocalTime begins,
    @Schema(nullable = true, type = "string", example = "15:00") LocalTime ends,
    @Schema(maxLength = TITLE_LENGTH) String place,
    @Schema(maxLength = 150) String about,
    @Schema(maxLength = 500) String link,
    @ArraySchema(maxItems = TEXTS) List<ChannelText> texts) {
  public static final int TITLE_LENGTH = 150;
  public static final int OBJECTIVE_LENGTH = 1_000;
  public static final int AUDIENCES = 12;
  public static final int TEXTS = 24;

  public ActivityContent {
    title = line(title);
    objective = Objects.requireNonNullElse(objective, "").replace("\r\n", "\n").strip();
    kind = Objects.requireNonNullElse(kind, ActivityKind.NEWS);
    owner = line(owner);
    place = line(place);
    about = line(about);
    link = line(link);
    texts = texts == null ? List.of() : List.copyOf(texts);
    audiences = audiences(audiences, texts);
    Validation wrong = new Validation();
    wrong
        .required("title", title)
        .atMost("title", title, TITLE_LENGTH)
        .atMost("objective", objective, OBJECTIVE_LENGTH)
        .atMost("audiences", audiences, AUDIENCES)
        .atMost("owner", owner, 100)
        .atMost("place", place, TITLE_LENGTH)
        .check(
            about.isEmpty() || about.matches("[a-z-]{2,30}:[A-Za-z0-9-]{1,100}"),
            FieldError.of("about", "malformed", "is not KIND:ID such as idea:018f"))
        .check(link.isEmpty() || isWeb(link), FieldError.of("link", "malformed", "is no address"))
        .check(
            until == null || day != null && !until.isBefore(day),
            FieldError.of("until", "out-of-range", "is before the first day"))
        .check(
            ends == null || begins != null && (until != null || !ends.isBefore(begins)),
            FieldError.of("ends", "out-of-range", "is before it begins"))
        .atMost("texts", texts, TEXTS);
    check(wrong, texts);
    wrong.orThrow();
  }

  private static List<String> audiences(List<String> named, List<ChannelText> texts) {
    Set<String> all = new java.util.LinkedHashSet<>();
    if (named != null) {
      named.forEach(audience -> all.add(line(audience)));
    }
    texts.forEach(text -> all.add(text.audience()));
    all.remove("");
    return List.copyOf(all);
  }

  private static void check(Validation wrong, List<ChannelText> texts) {
    Set<String> places = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      ChannelText text = texts.get(i);
      String field = "texts[" + i + "].";
      wrong
          .check(
              text.channel() != null, FieldError.of(field + "channel", "required", "is required"))
          .required(field + "audience", text.audience())
          .check(
              text.language().equals("sv") || text.language().equals("en"),
              FieldError.of(field + "language", "unknown-value", "is not one of sv, en", "sv, en"))
          .required(field + "headline", text.headline())
          .atMost(field + "headline", text.headline(), ChannelText.HEADLINE_LENGTH)
          .required(field + "text", text.text())
          .atMost(field + "text", text.text(), ChannelText.TEXT_LENGTH)
          .check(
              places.add(text.place()),
              FieldError.of(field + "channel", "duplicate", "is there twice for this audience"));
    }
  }

  private static boolean isWeb(String link) {
    try {
      URI uri = URI.create(link);
      return link.length() <= 500
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String line(String typed) {
    return VisibleText.line(Objects.requireNonNullElse(typed, ""));
  }

  /** The same, with another who answers for it. */
  public ActivityContent ownedBy(String account) {
    return new ActivityContent(
        title, objective, kind, audiences, account, day, until, begins, ends, place, about, link,
        texts);
  }
}
