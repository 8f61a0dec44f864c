package se.meetmalmo.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.meetmalmo.platform.City;

/**
 * A bundle's texts, the names of the city's themes, areas and forms ({@code theme}, {@code area},
 * {@code form}), and dates by the city's clock, in one reader's language. A domain extends it with
 * what only its own pages say. Thread-safe.
 */
public class Wording {
  private static final Texts CITY = Texts.beside(Wording.class);
  private final Texts texts;
  private final Language language;

  protected Wording(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  public final Language language() {
    return language;
  }

  /**
   * @throws IllegalArgumentException when the bundle has no such text
   */
  public final String get(String key, Object... arguments) {
    return texts.get(language, key, arguments);
  }

  /** The text; empty when there is none by that key. */
  public final String maybe(String key) {
    return texts.has(key) ? get(key) : CITY.has(key) ? CITY.get(language, key) : "";
  }

  /** Singular where the count is one: {@code key.one}, else {@code key.many} with the count. */
  public final String count(String key, long count) {
    return count == 1 ? get(key + ".one") : get(key + ".many", count);
  }

  /** The reader's word for a value of a list; somebody's own word is given as it stands. */
  public final String name(String list, String value) {
    String known = maybe(list + "." + value.replace(' ', '-'));
    return known.isEmpty() ? value : known;
  }

  public final String names(String list, List<String> values) {
    return String.join(", ", values.stream().map(value -> name(list, value)).toList());
  }

  /** What a form offers; the hint is the text {@code list.value.hint}. */
  public final List<Option> options(String list, List<String> values) {
    return values.stream()
        .map(value -> new Option(value, name(list, value), maybe(list + "." + value + ".hint")))
        .toList();
  }

  /**
   * The values with the text {@code any} before them, and with the one that is chosen also when it
   * is no usual one.
   */
  public final List<Option> any(String list, List<String> values, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", get("any")));
    options.addAll(options(list, values));
    if (!chosen.isBlank() && !values.contains(chosen)) {
      options.add(new Option(chosen, chosen));
    }
    return options;
  }

  /** Themes and areas in one line. */
  public final String about(List<String> themes, List<String> areas) {
    return Stream.of(names("theme", themes), names("area", areas))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** 1 mars 2027. */
  public final String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
  }

  /** 23 november 2026. */
  public final String date(Instant at) {
    return format("d MMMM yyyy", at);
  }

  /** måndag 14 december. */
  public final String weekday(Instant at) {
    return format("EEEE d MMMM", at);
  }

  /** 23 november 2026 kl. 10.42. */
  public final String time(Instant at) {
    return format(language == Language.SV ? "d MMMM yyyy 'kl.' HH.mm" : "d MMMM yyyy, HH:mm", at);
  }

  private String format(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(City.ZONE).format(at);
  }
}
