package se.meetmalmo.communications.core.internal.plan;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.meetmalmo.communications.core.internal.Mustaches;
import se.meetmalmo.communications.plan.Activity;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.Audience;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.PublishedItem;
import se.meetmalmo.communications.spi.SubjectFacts.Known;
import se.meetmalmo.communications.spi.Wording;
import se.meetmalmo.platform.InvalidInputException;
import se.meetmalmo.platform.VisibleText;

/** What is true at one moment, each subject asked once. Not thread-safe. */
final class Moment {
  private static final int LONGEST_FACT = 500;
  private static final Known NOTHING =
      new Known(Map.of(), List.of(), List.of(), List.of(), Instant.EPOCH);
  private final FactsDesk facts;
  private final Map<String, Audience> audiences;
  private final Map<String, Optional<Known>> asked = new HashMap<>();

  Moment(FactsDesk facts, Map<String, Audience> audiences) {
    this.facts = facts;
    this.audiences = audiences;
  }

  Map<String, Audience> audiences() {
    return audiences;
  }

  /** What is known of what an activity is about; empty when that may not be spoken of now. */
  Optional<Known> known(ActivityContent said, String language) {
    return said.about().isEmpty()
        ? Optional.of(NOTHING)
        : asked.computeIfAbsent(
            language + " " + said.about(),
            key -> facts.find(said.about(), language).map(Moment::visible));
  }

  /** Each fact is one line that is seen, and the link one that leads to the web. */
  private static Known visible(Known known) {
    Map<String, String> lines = new HashMap<>(known.facts());
    lines.replaceAll((name, fact) -> VisibleText.line(cut(fact)));
    lines.computeIfPresent("link", (name, link) -> isWeb(link) ? link : "");
    return new Known(lines, known.untrue(), known.themes(), known.areas(), known.changedAt());
  }

  private static boolean isWeb(String link) {
    try {
      String scheme = URI.create(link).getScheme();
      return "https".equals(scheme) || "http".equals(scheme);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** No fact is longer than a paragraph: what is, was not meant for a channel. */
  private static String cut(String fact) {
    return fact.codePointCount(0, fact.length()) <= LONGEST_FACT
        ? fact
        : fact.substring(0, fact.offsetByCodePoints(0, LONGEST_FACT - 1)) + "…";
  }

  List<PublishedItem> read(Activity activity) {
    return read(activity, text -> true);
  }

  /**
   * Its texts as they are read. Left out are those about what may not be spoken of, and those in
   * which nothing is left once the facts are in.
   */
  List<PublishedItem> read(Activity activity, Predicate<ChannelText> wanted) {
    return activity.content().texts().stream()
        .filter(wanted)
        .flatMap(text -> read(activity, text).stream())
        .toList();
  }

  private Optional<PublishedItem> read(Activity activity, ChannelText text) {
    return known(activity.content(), text.language())
        .flatMap(
            known -> filled(text, known.facts()).map(words -> item(activity, text, words, known)));
  }

  private static Optional<Wording> filled(ChannelText text, Map<String, String> facts) {
    try {
      return Optional.of(Mustaches.fill(new Wording(text.headline(), text.text()), facts));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  private PublishedItem item(Activity activity, ChannelText text, Wording words, Known known) {
    ActivityContent said = activity.content();
    Instant out = activity.publishedAt() == null ? activity.changedAt() : activity.publishedAt();
    return new PublishedItem(
        activity.id() + "." + text.place(),
        text.channel(),
        text.audience(),
        text.language(),
        AudienceDesk.isInternal(text, audiences),
        said.kind(),
        words.subject(),
        words.body(),
        said.link().isEmpty() ? known.facts().getOrDefault("link", "") : said.link(),
        known.themes(),
        known.areas(),
        out,
        known.changedAt().isAfter(out) ? known.changedAt() : out,
        said.day(),
        said.until(),
        said.begins(),
        said.ends(),
        said.place());
  }
}
