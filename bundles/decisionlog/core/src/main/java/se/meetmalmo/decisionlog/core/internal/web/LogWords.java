package se.meetmalmo.decisionlog.core.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.platform.web.Language;
import se.meetmalmo.platform.web.Texts;
import se.meetmalmo.platform.web.Wording;

/** What the page of the log says, in one reader's language. */
public final class LogWords extends Wording {
  private static final Texts TEXTS = Texts.beside(LogWords.class);
  private static final int SHORT_HASH = 12;

  public LogWords(Language language) {
    super(TEXTS, language);
  }

  /** What happened; the domain's own word where we have none. */
  public String kind(LogEntry entry) {
    return name("kind", entry.kind());
  }

  public String actor(LogEntry entry) {
    return name("actor", entry.actor());
  }

  /** As it stands where somebody has changed it into what is no time. */
  public String at(LogEntry entry) {
    try {
      return time(Instant.parse(entry.at()));
    } catch (DateTimeParseException e) {
      return entry.at();
    }
  }

  public String shortHash(LogEntry entry) {
    return entry.hash().substring(0, Math.min(SHORT_HASH, entry.hash().length()));
  }

  /** Where only what happened to the same is shown. */
  public String address(LogEntry entry) {
    return LogNavigation.PATH
        + "?subject="
        + URLEncoder.encode(entry.subject(), StandardCharsets.UTF_8);
  }

  /** From and to, then the rest; empty when nothing is public. */
  public String facts(LogEntry entry) {
    Map<String, Object> facts = entry.factsByName();
    String rest =
        facts.entrySet().stream()
            .filter(fact -> !fact.getKey().equals("from") && !fact.getKey().equals("to"))
            .map(fact -> name("fact", fact.getKey()) + ": " + value(fact.getValue()))
            .collect(Collectors.joining(" · "));
    String change =
        facts.containsKey("to")
            ? (facts.containsKey("from") ? value(facts.get("from")) + " → " : "")
                + value(facts.get("to"))
            : "";
    return change.isEmpty() || rest.isEmpty() ? change + rest : change + " · " + rest;
  }

  private String value(Object value) {
    return value instanceof Collection<?> list
        ? list.stream().map(this::value).collect(Collectors.joining(", "))
        : name("value", value.toString());
  }
}
