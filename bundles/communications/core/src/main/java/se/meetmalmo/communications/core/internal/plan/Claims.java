package se.meetmalmo.communications.core.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text says that can be held against another: case numbers, days, and how many of what. A
 * day is known by its month and day, with its year where one is said; a thing by the beginning of
 * its word, so that one company and three companies are the same thing.
 *
 * @param days {@code 03-14}, or {@code 2027-03-14}
 * @param counts how many, by the beginning of what
 */
record Claims(Set<String> caseNumbers, Set<String> days, Map<String, Set<String>> counts) {
  private static final Pattern CASE = Pattern.compile("\\bM-\\d{4}-\\d{6}\\b");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final List<String> MONTHS =
      List.of(
          "jan", "feb", "mar", "apr", "ma[ji]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec");
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(\\d{1,2})\\.? (" + String.join("|", MONTHS) + ")\\p{L}*\\.?(?: (\\d{4}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("(?<![\\d.,:-])(\\d{1,6}) (\\p{L}{3,})");
  private static final int STEM = 5;

  static Claims of(String text) {
    Set<String> cases = new TreeSet<>();
    Matcher named = CASE.matcher(text);
    while (named.find()) {
      cases.add(named.group());
    }
    String rest = CASE.matcher(text).replaceAll(" ");
    Set<String> days = days(rest);
    return new Claims(
        cases, days, counts(NAMED.matcher(ISO.matcher(rest).replaceAll(" ")).replaceAll(" ")));
  }

  private static Set<String> days(String text) {
    Set<String> days = new TreeSet<>();
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      days.add(iso.group());
    }
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      String day =
          String.format(
              Locale.ROOT, "%02d-%02d", month(named.group(2)), Integer.parseInt(named.group(1)));
      days.add(named.group(3) == null ? day : named.group(3) + "-" + day);
    }
    return days;
  }

  private static int month(String word) {
    String start = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (start.matches(MONTHS.get(i))) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("No month: " + word);
  }

  private static Map<String, Set<String>> counts(String text) {
    Map<String, Set<String>> counts = new TreeMap<>();
    Matcher counted = COUNT.matcher(text);
    while (counted.find()) {
      String what = counted.group(2).toLowerCase(Locale.ROOT);
      counts
          .computeIfAbsent(
              what.substring(0, Math.min(STEM, what.length())), stem -> new TreeSet<>())
          .add(counted.group(1) + " " + what);
    }
    return counts;
  }

  /** How many of what is said otherwise: what this one says, what the other says. */
  List<List<String>> contradicts(Claims other) {
    List<List<String>> said = new ArrayList<>();
    counts.forEach(
        (what, ours) -> {
          Set<String> theirs = other.counts.getOrDefault(what, Set.of());
          if (!theirs.isEmpty() && Collections.disjoint(numbers(ours), numbers(theirs))) {
            said.add(List.of(String.join(", ", ours), String.join(", ", theirs)));
          }
        });
    return said;
  }

  private static Set<String> numbers(Set<String> counted) {
    return counted.stream()
        .map(words -> words.substring(0, words.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  /** Whether both name days, and none of the same. */
  boolean speaksOfOtherDaysThan(Claims other) {
    return !days.isEmpty()
        && !other.days.isEmpty()
        && days.stream()
            .noneMatch(ours -> other.days.stream().anyMatch(their -> isSame(ours, their)));
  }

  private static boolean isSame(String one, String two) {
    return one.endsWith(two) || two.endsWith(one);
  }
}
