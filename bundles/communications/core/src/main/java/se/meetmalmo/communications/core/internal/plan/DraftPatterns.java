package se.meetmalmo.communications.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.meetmalmo.communications.plan.ActivityContent;
import se.meetmalmo.communications.plan.ActivityKind;
import se.meetmalmo.communications.plan.ChannelText;
import se.meetmalmo.communications.plan.CityChannel;
import se.meetmalmo.communications.spi.ShippedWordings;
import se.meetmalmo.communications.spi.Wording;

/**
 * What is drafted when something happens: for each audience and channel a text of its own length
 * and tone, from {@code wordings_sv.txt} beside this class, whose kinds are {@code
 * EVENT/channel/audience}.
 */
final class DraftPatterns {
  private static final Map<String, List<ChannelText>> BY_EVENT = read();

  private DraftPatterns() {}

  private static Map<String, List<ChannelText>> read() {
    Map<String, List<ChannelText>> patterns = new LinkedHashMap<>();
    for (String language : List.of("sv", "en")) {
      Map<String, Wording> shipped =
          new TreeMap<>(ShippedWordings.beside(DraftPatterns.class, language));
      shipped.forEach(
          (kind, wording) -> {
            String[] parts = kind.split("/");
            patterns
                .computeIfAbsent(parts[0], event -> new ArrayList<>())
                .add(
                    new ChannelText(
                        CityChannel.of(parts[1]).orElseThrow(),
                        parts[2],
                        language,
                        wording.subject(),
                        wording.body()));
          });
    }
    patterns.values().forEach(texts -> texts.sort(Comparator.comparing(ChannelText::channel)));
    return patterns;
  }

  /**
   * @param event type of an event of the journal
   * @param subject what it is about
   * @param title of the work in the plan
   * @return empty when nothing is drafted for such an event
   */
  static Optional<ActivityContent> draft(String event, String subject, String title) {
    return Optional.ofNullable(BY_EVENT.get(event))
        .map(
            texts ->
                new ActivityContent(
                    title,
                    "",
                    texts.stream().anyMatch(text -> text.channel() == CityChannel.PRESS)
                        ? ActivityKind.PRESS_RELEASE
                        : ActivityKind.NEWS,
                    List.of(),
                    "",
                    null,
                    null,
                    null,
                    null,
                    "",
                    subject,
                    "",
                    texts));
  }

  static boolean isKnown(String event) {
    return BY_EVENT.containsKey(event);
  }
}
