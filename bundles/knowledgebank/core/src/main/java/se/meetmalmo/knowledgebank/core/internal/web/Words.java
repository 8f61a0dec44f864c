package se.meetmalmo.knowledgebank.core.internal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.Funding;
import se.meetmalmo.knowledgebank.InitiativeListing.Count;
import se.meetmalmo.knowledgebank.Stage;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Option;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;

/** The pages' texts in one reader's language. Thread-safe. */
public final class Words extends Wording {
  private static final Texts TEXTS = Texts.beside(Words.class);

  public Words(Language language) {
    super(TEXTS, language);
  }

  /** What the tag of a stage means: a colour and shape of the portal's five. */
  public static String meaning(Stage stage) {
    return switch (stage) {
      case PLANNED -> "idle";
      case ONGOING -> "info";
      case COMPLETED -> "ok";
      case STOPPED -> "stop";
    };
  }

  public String stage(Stage stage) {
    return get("stage." + stage);
  }

  /** Empty for what can be relied on. */
  public String freshness(Freshness freshness) {
    return freshness == Freshness.STALE ? get("freshness.STALE") : "";
  }

  /** The values of a facet with how many there are, «all» first, and what is chosen in any case. */
  public List<Option> facet(String list, List<Count> counts, String chosen) {
    Stream<Option> found =
        counts.stream()
            .map(c -> new Option(c.value(), name(list, c.value()) + " (" + c.count() + ")"));
    boolean known = counts.stream().anyMatch(c -> c.value().equals(chosen));
    Stream<Option> asked =
        chosen.isBlank() || known
            ? Stream.empty()
            : Stream.of(new Option(chosen, name(list, chosen) + " (0)"));
    return Stream.of(Stream.of(new Option("", get("any"))), asked, found)
        .flatMap(options -> options)
        .toList();
  }

  /** From when to when, as far as known; empty when nothing is. */
  public String time(LocalDate start, LocalDate end) {
    if (start == null && end == null) {
      return "";
    }
    if (end == null) {
      return get("time.from", day(start));
    }
    return start == null ? get("time.until", day(end)) : day(start) + " – " + day(end);
  }

  /** The years it was under way; empty when not known. */
  public static String years(LocalDate start, LocalDate end) {
    return Stream.of(start, end)
        .filter(day -> day != null)
        .map(day -> String.valueOf(day.getYear()))
        .distinct()
        .collect(Collectors.joining("–"));
  }

  /** 250 000 kronor. */
  public String kronor(long amount) {
    return get("money", String.format(language().locale(), "%,d", amount));
  }

  /** Amount and source, as far as known; empty when neither is. */
  public String funding(Funding funding) {
    String amount = funding.amount() == null ? "" : kronor(funding.amount());
    return Stream.of(amount, funding.source())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
