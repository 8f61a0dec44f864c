package se.meetmalmo.criteria.core.internal.ruleset;

import java.text.Normalizer;
import java.util.Set;
import se.meetmalmo.criteria.Submission;

/**
 * A submission cut into words and sentences. Words are numbered through all fields, in their order;
 * so are sentences. Belongs to one thread.
 */
final class Text {
  static final int PASSAGE = 200;

  /** Never end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("ca", "kl", "nr", "dr", "ex", "resp", "dvs", "tex", "bla", "ev", "inkl", "exkl");

  /** End a sentence when a capital follows. */
  private static final Set<String> ENDS = Set.of("m", "mm", "mfl", "osv", "etc", "fl", "st", "d");

  private final String[] fields = new String[Field.values().length];
  private final int[] firstOfField = new int[Field.values().length + 1];
  private final Ints starts = new Ints();
  private final Ints ends = new Ints();
  private final Ints sentences = new Ints();
  private final Ints firstOfSentence = new Ints();
  private final Ints fieldOfSentence = new Ints();

  Text(Submission submission) {
    for (Field field : Field.values()) {
      String text = field.of(submission);
      fields[field.ordinal()] =
          Normalizer.isNormalized(text, Normalizer.Form.NFC)
              ? text
              : Normalizer.normalize(text, Normalizer.Form.NFC);
      firstOfField[field.ordinal()] = starts.size();
      cut(field.ordinal());
    }
    firstOfField[fields.length] = starts.size();
    firstOfSentence.add(starts.size());
  }

  int words() {
    return starts.size();
  }

  int words(int field) {
    return firstOfField[field + 1] - firstOfField[field];
  }

  int firstOfField(int field) {
    return firstOfField[field];
  }

  int sentence(int word) {
    return sentences.get(word);
  }

  int field(int word) {
    return fieldOfSentence.get(sentences.get(word));
  }

  int firstOfSentence(int sentence) {
    return firstOfSentence.get(sentence);
  }

  /** The word after the last of a sentence. */
  int endOfSentence(int sentence) {
    return firstOfSentence.get(sentence + 1);
  }

  String source(int word) {
    return fields[field(word)];
  }

  int start(int word) {
    return starts.get(word);
  }

  int end(int word) {
    return ends.get(word);
  }

  /** The sentence around a word, word for word; a long one is cut to whole words around it. */
  String passage(int word) {
    String source = source(word);
    int sentence = sentences.get(word);
    int first = firstOfSentence.get(sentence);
    int last = endOfSentence(sentence) - 1;
    int from = word;
    int to = word;
    while (from > first || to < last) {
      boolean back = from > first && ends.get(to) - starts.get(from - 1) <= PASSAGE;
      boolean on = to < last && ends.get(to + 1) - starts.get(from) <= PASSAGE;
      if (!back && !on) {
        break;
      }
      from -= back ? 1 : 0;
      to += on && ends.get(Math.min(to + 1, last)) - starts.get(from) <= PASSAGE ? 1 : 0;
    }
    int end = ends.get(to);
    if (to == last && end < source.length() && ".!?".indexOf(source.charAt(end)) >= 0) {
      end++;
    }
    return bounded(source.substring(starts.get(from), end));
  }

  private static String bounded(String passage) {
    return passage.length() <= PASSAGE + 1 ? passage : passage.substring(0, PASSAGE);
  }

  private void cut(int field) {
    String text = fields[field];
    boolean fresh = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Letters.inWord(c)) {
        int end = wordEnd(text, i);
        if (fresh) {
          firstOfSentence.add(starts.size());
          fieldOfSentence.add(field);
          fresh = false;
        }
        starts.add(i);
        ends.add(end);
        sentences.add(fieldOfSentence.size() - 1);
        i = end;
      } else {
        fresh = fresh || endsSentence(text, i);
        i++;
      }
    }
  }

  private static int wordEnd(String text, int from) {
    int i = from + 1;
    while (i < text.length()
        && (Letters.inWord(text.charAt(i))
            || Letters.apostrophe(text.charAt(i))
                && i + 1 < text.length()
                && Letters.inWord(text.charAt(i + 1)))) {
      i++;
    }
    return i;
  }

  private boolean endsSentence(String text, int at) {
    return switch (text.charAt(at)) {
      case '!', '?' -> true;
      case '.' -> !abbreviates(text, at);
      case '\n' -> paragraph(text, at + 1);
      default -> false;
    };
  }

  private boolean abbreviates(String text, int dot) {
    if (dot + 1 < text.length() && Letters.inWord(text.charAt(dot + 1))) {
      return true;
    }
    if (starts.size() == 0 || ends.get(ends.size() - 1) != dot) {
      return false;
    }
    String last = text.substring(Math.max(starts.get(starts.size() - 1), dot - 5), dot);
    if (ENDS.contains(last)) {
      return goesOn(text, dot + 1);
    }
    return ABBREVIATIONS.contains(last)
        || last.length() == 1 && Character.isLowerCase(last.charAt(0));
  }

  private static boolean goesOn(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  /** A line that stands alone, or an item of a list, starts here. */
  private static boolean paragraph(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
      i++;
    }
    return i < text.length() && "\n-*\u2022\u2013".indexOf(text.charAt(i)) >= 0;
  }
}
