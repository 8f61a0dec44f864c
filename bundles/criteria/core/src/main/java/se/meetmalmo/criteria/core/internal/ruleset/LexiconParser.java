package se.meetmalmo.criteria.core.internal.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lexicon files and compiles their patterns. Used once, by one thread. */
final class LexiconParser {
  private static final Pattern GAP = Pattern.compile("\\.\\.\\.(\\d{0,2})");
  private static final int MOST_WORDS = 6;
  private static final int MOST_GAP = 10;
  private final Problems problems;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> cues = new LinkedHashMap<>();
  private final Map<String, Set<String>> wordsOfCue = new HashMap<>();
  private final Map<Set<String>, Integer> classes = new HashMap<>();
  private final List<List<Integer>> cuesOfClass = new ArrayList<>();
  private final List<List<Lexicon.Phrase>> phrasesOfClass = new ArrayList<>();
  private final Trie forwards = new Trie();
  private final Trie backwards = new Trie();

  private record Line(String place, String cue, List<String> elements) {
    boolean word() {
      return elements.size() == 1 && !elements.get(0).contains("<");
    }
  }

  LexiconParser(Problems problems) {
    this.problems = problems;
  }

  void read(String file, String content) {
    String[] rows = content.split("\\R", -1);
    for (int i = 0; i < rows.length; i++) {
      if (!rows[i].isBlank() && !rows[i].startsWith("#")) {
        line(file + ", line " + (i + 1), rows[i]);
      }
    }
  }

  Lexicon compile() {
    lines.stream()
        .filter(Line::word)
        .forEach(
            line ->
                wordsOfCue
                    .computeIfAbsent(line.cue(), cue -> new TreeSet<>())
                    .addAll(atoms(line.place(), line.elements().get(0))));
    wordsOfCue.forEach((cue, words) -> cuesOfClass.get(wordClass(words)).add(cues.get(cue)));
    lines.stream().filter(line -> !line.word()).forEach(this::phrase);
    return new Lexicon(
        cues,
        forwards,
        backwards,
        cuesOfClass.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new),
        phrasesOfClass.stream()
            .map(list -> list.toArray(new Lexicon.Phrase[0]))
            .toArray(Lexicon.Phrase[][]::new));
  }

  private void line(String place, String row) {
    String[] cells = row.split("\t", -1);
    if (!problems.check(cells.length == 3, place, "has not three cells with tabs in between")) {
      return;
    }
    String cue = cells[0].strip();
    problems.check(
        cue.matches("[a-z][A-Za-z0-9]*"), place, "cue «" + cue + "» is no id such as ownMeans");
    problems.check(
        cells[1].strip().matches("sv|en|\\*"), place, "language is not one of sv, en, *");
    problems.check(
        !cells[2].matches(".*(\\S-\\S*\\||\\|\\S*-\\S).*"),
        place,
        "a word with a hyphen is two words, so it can't be an alternative: give it a line of its own");
    List<String> elements = elements(cells[2]);
    if (problems.check(!elements.isEmpty(), place, "the pattern is empty")) {
      cues.putIfAbsent(cue, cues.size());
      lines.add(new Line(place, cue, elements));
    }
  }

  /** A hyphen in a pattern separates words, as it does in a text. */
  private static List<String> elements(String pattern) {
    return List.of(pattern.strip().split("[\\s]+|(?<=[\\p{L}\\p{N}])-(?=[\\p{L}\\p{N}])")).stream()
        .filter(element -> !element.isEmpty())
        .toList();
  }

  private void phrase(Line line) {
    List<Integer> wordClasses = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    int gap = 0;
    int span = 0;
    for (String element : line.elements()) {
      Matcher dots = GAP.matcher(element);
      if (dots.matches()) {
        problems.check(gap == 0, line.place(), "two gaps stand side by side");
        gap = dots.group(1).isEmpty() ? 3 : Integer.parseInt("0" + dots.group(1));
        problems.check(
            gap >= 1 && gap <= MOST_GAP && !wordClasses.isEmpty(),
            line.place(),
            "a gap is 1 to " + MOST_GAP + " words, and never first");
      } else {
        wordClasses.add(wordClass(atoms(line.place(), element)));
        gaps.add(gap);
        span += 1 + gap;
        gap = 0;
      }
    }
    if (problems.check(
        gap == 0 && !wordClasses.isEmpty() && wordClasses.size() <= MOST_WORDS,
        line.place(),
        "a pattern has 1 to " + MOST_WORDS + " words, and no gap at its end")) {
      problems.check(span <= Lexicon.SPAN, line.place(), "spans more than 60 words");
      add(line.cue(), wordClasses, gaps);
    }
  }

  private void add(String cue, List<Integer> wordClasses, List<Integer> gaps) {
    if (wordClasses.size() == 1) {
      cuesOfClass.get(wordClasses.get(0)).add(cues.get(cue));
      return;
    }
    phrasesOfClass
        .get(wordClasses.get(0))
        .add(
            new Lexicon.Phrase(
                cues.get(cue),
                wordClasses.stream().mapToInt(Integer::intValue).toArray(),
                gaps.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** The alternatives in the place of one word; a cue in angle brackets gives all of its words. */
  private Set<String> atoms(String place, String element) {
    Set<String> atoms = new TreeSet<>();
    for (String atom : element.split("\\|", -1)) {
      if (atom.matches("<[A-Za-z0-9]+>")) {
        atoms.addAll(wordsOf(place, atom.substring(1, atom.length() - 1)));
      } else {
        String word = Letters.folded(atom);
        if (problems.check(
            word.matches("\\*?[\\p{L}\\p{N}']+|[\\p{L}\\p{N}']+\\*")
                && word.length() >= (word.contains("*") ? 3 : 1),
            place,
            "«" + atom + "» is no word, word*, *word or <cue>")) {
          atoms.add(word);
        }
      }
    }
    return atoms;
  }

  private Set<String> wordsOf(String place, String cue) {
    boolean words =
        wordsOfCue.containsKey(cue)
            && lines.stream().filter(line -> line.cue().equals(cue)).allMatch(Line::word);
    problems.check(words, place, "<" + cue + "> is no cue that has single words only");
    return words ? wordsOfCue.get(cue) : Set.of();
  }

  private int wordClass(Set<String> atoms) {
    return classes.computeIfAbsent(
        Set.copyOf(atoms),
        fresh -> {
          int number = cuesOfClass.size();
          cuesOfClass.add(new ArrayList<>());
          phrasesOfClass.add(new ArrayList<>());
          fresh.forEach(atom -> put(atom, number));
          return number;
        });
  }

  private void put(String atom, int number) {
    if (atom.startsWith("*")) {
      backwards.put(new StringBuilder(atom.substring(1)).reverse().toString(), true, number);
    } else if (atom.endsWith("*")) {
      forwards.put(atom.substring(0, atom.length() - 1), true, number);
    } else {
      forwards.put(atom, false, number);
    }
  }
}
