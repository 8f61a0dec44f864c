package se.meetmalmo.communications.core.internal.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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

/** Puts the facts of this moment into texts. Thread-safe. */
@Component(service = TextReader.class)
public final class TextReader {
  private static final Known NOTHING =
      new Known(Map.of(), List.of(), List.of(), List.of(), Instant.EPOCH);
  private static final int LONGEST_FACT = 500;
  private final FactsDesk facts;
  private final AudienceDesk audiences;

  @Activate
  public TextReader(@Reference FactsDesk facts, @Reference AudienceDesk audiences) {
    this.facts = facts;
    this.audiences = audiences;
  }

  /** What is known of what an activity is about; empty when that may not be spoken of now. */
  Optional<Known> known(ActivityContent said, String language) {
    return said.about().isEmpty() ? Optional.of(NOTHING) : facts.find(said.about(), language);
  }

  /**
   * Its texts as they are read now. Left out are those about what may not be spoken of, and those
   * in which nothing is left once the facts are in.
   */
  List<PublishedItem> read(Activity activity) {
    Map<String, Audience> known = audiences.all();
    return activity.content().texts().stream()
        .flatMap(text -> read(activity, text, AudienceDesk.isInternal(text, known)).stream())
        .toList();
  }

  private Optional<PublishedItem> read(Activity activity, ChannelText text, boolean internal) {
    ActivityContent said = activity.content();
    return known(said, text.language())
        .flatMap(
            known ->
                filled(text, known.facts())
                    .map(words -> item(activity, text, words, known, internal)));
  }

  private static Optional<Wording> filled(ChannelText text, Map<String, String> facts) {
    try {
      Map<String, String> visible = new HashMap<>(facts);
      visible.replaceAll((name, fact) -> VisibleText.line(cut(fact)));
      return Optional.of(Mustaches.fill(new Wording(text.headline(), text.text()), visible));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /** No fact is longer than a headline may be: what is, was not meant for a channel. */
  private static String cut(String fact) {
    return fact.codePointCount(0, fact.length()) <= LONGEST_FACT
        ? fact
        : fact.substring(0, fact.offsetByCodePoints(0, LONGEST_FACT - 1)) + "…";
  }

  private static PublishedItem item(
      Activity activity, ChannelText text, Wording words, Known known, boolean internal) {
    ActivityContent said = activity.content();
    Instant out = activity.publishedAt() == null ? activity.changedAt() : activity.publishedAt();
    return new PublishedItem(
        activity.id() + "." + text.place(),
        text.channel(),
        text.audience(),
        text.language(),
        internal,
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
