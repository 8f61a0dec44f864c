package se.meetmalmo.resourcebank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A division of the Swedish industry classification. Source: Statistics Sweden's SNI 2007 (NACE
 * Rev. 2) and SNI 2025 (NACE Rev. 2.1), whose divisions have the same codes but for 45, which only
 * the older has; their sections differ.
 *
 * @param code two digits
 * @param section2007 letter of the section in SNI 2007
 * @param section2025 letter of the section in SNI 2025; empty where the division is gone
 * @param swedish its name
 * @param english its name
 */
public record Industry(
    String code, String section2007, String section2025, String swedish, String english) {
  private static final Pattern CODE = Pattern.compile("([0-9]{2})[. ]?[0-9]{0,2}[. ]?[0-9]{0,2}");
  private static final Map<String, Industry> BY_CODE = load();

  /** All divisions, by code. */
  public static List<Industry> all() {
    return List.copyOf(BY_CODE.values());
  }

  /** The division with that code of two digits. */
  public static Optional<Industry> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * What somebody gave as industry, as it is kept: the division of an SNI code of any level ({@code
   * 62.010}) or of a division's name; else the text as it stands, which is then the sender's own
   * word for it. Empty when nothing was given.
   */
  public static String normalised(String given) {
    String text = Typed.line(given);
    Matcher code = CODE.matcher(text);
    if (code.matches() && BY_CODE.containsKey(code.group(1))) {
      return code.group(1);
    }
    return BY_CODE.values().stream()
        .filter(
            industry ->
                industry.swedish.equalsIgnoreCase(text) || industry.english.equalsIgnoreCase(text))
        .map(Industry::code)
        .findFirst()
        .orElse(text);
  }

  /**
   * The kept industries that a filter stands for: the divisions of a section's letter (SNI 2007),
   * or the one {@link #normalised} industry; empty for all.
   */
  public static List<String> meant(String filter) {
    String wanted = normalised(filter);
    List<String> divisions =
        BY_CODE.values().stream()
            .filter(industry -> industry.section2007.equalsIgnoreCase(wanted))
            .map(Industry::code)
            .toList();
    return wanted.isEmpty() || !divisions.isEmpty() ? divisions : List.of(wanted);
  }

  /** By language tag: {@code en}, or Swedish for every other. */
  public String name(String language) {
    return language.toLowerCase(Locale.ROOT).startsWith("en") ? english : swedish;
  }

  private static Map<String, Industry> load() {
    Map<String, Industry> industries = new LinkedHashMap<>();
    try (InputStream in = Industry.class.getResourceAsStream("sni.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              cell ->
                  industries.put(
                      cell[0], new Industry(cell[0], cell[1], cell[2], cell[3], cell[4])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(industries);
  }
}
