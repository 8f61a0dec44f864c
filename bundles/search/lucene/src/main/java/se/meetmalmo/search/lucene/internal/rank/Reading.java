package se.meetmalmo.search.lucene.internal.rank;

import java.nio.ByteBuffer;
import java.util.List;
import se.meetmalmo.search.lucene.internal.analysis.Analysis;
import se.meetmalmo.search.lucene.internal.analysis.Letters;
import se.meetmalmo.search.lucene.internal.learn.Model;

/**
 * All that ranking looks at in a text, title and body apart; what has no title is called by its
 * first sentence.
 *
 * @param titleTerms numbers of terms, as often as they stand
 * @param titleLetters see {@link Letters}
 * @param vector of the whole, {@link #NORM} times as long as 1
 */
public record Reading(
    int[] titleTerms,
    int[] textTerms,
    byte[] titleLetters,
    byte[] textLetters,
    byte[] vector,
    byte[] titleVector,
    byte[] textVector) {
  static final int NORM = 127;
  private static final int TITLE = 150;

  public static Reading of(String title, String text, Model model) {
    Analysis analysis = model.analysis();
    String name = title.isEmpty() ? firstSentence(text) : title;
    List<String> titleTerms = analysis.terms(name);
    List<String> textTerms = analysis.terms(text);
    return new Reading(
        numbers(titleTerms),
        numbers(textTerms),
        Letters.of(name),
        Letters.of(text),
        bytes(model.encoder().encode(titleTerms, textTerms)),
        bytes(model.encoder().encode(titleTerms, List.of())),
        bytes(model.encoder().encode(List.of(), textTerms)));
  }

  /** The part of a text that stands in for its title. */
  public static String firstSentence(String text) {
    for (int i = 0; i < text.length() && i < TITLE; i++) {
      if (".!?\n".indexOf(text.charAt(i)) >= 0 && i > 0) {
        return text.substring(0, i + 1);
      }
    }
    return text.substring(0, Math.min(TITLE, text.length()));
  }

  private static int[] numbers(List<String> terms) {
    return terms.stream().mapToInt(Letters::term).toArray();
  }

  private static byte[] bytes(float[] vector) {
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] * NORM);
    }
    return bytes;
  }

  /** As it is kept in the index, without the vector of the whole, which is kept apart. */
  public byte[] write() {
    ByteBuffer to =
        ByteBuffer.allocate(
            5 * Integer.BYTES
                + Integer.BYTES * (titleTerms.length + textTerms.length)
                + titleLetters.length
                + textLetters.length
                + titleVector.length
                + textVector.length);
    to.putInt(titleTerms.length).putInt(textTerms.length);
    to.putInt(titleLetters.length).putInt(textLetters.length).putInt(titleVector.length);
    for (int term : titleTerms) {
      to.putInt(term);
    }
    for (int term : textTerms) {
      to.putInt(term);
    }
    return to.put(titleLetters).put(textLetters).put(titleVector).put(textVector).array();
  }

  /**
   * @param vector of the whole, as it is kept apart
   */
  public static Reading read(byte[] kept, int offset, int length, byte[] vector) {
    ByteBuffer from = ByteBuffer.wrap(kept, offset, length);
    int[] titleTerms = new int[from.getInt()];
    int[] textTerms = new int[from.getInt()];
    byte[] titleLetters = new byte[from.getInt()];
    byte[] textLetters = new byte[from.getInt()];
    byte[] titleVector = new byte[from.getInt()];
    byte[] textVector = new byte[titleVector.length];
    for (int i = 0; i < titleTerms.length; i++) {
      titleTerms[i] = from.getInt();
    }
    for (int i = 0; i < textTerms.length; i++) {
      textTerms[i] = from.getInt();
    }
    from.get(titleLetters).get(textLetters).get(titleVector).get(textVector);
    return new Reading(
        titleTerms, textTerms, titleLetters, textLetters, vector, titleVector, textVector);
  }

  /** The cosine of two vectors' angle; 0 when either is null. */
  public static float cosine(byte[] a, byte[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum / (float) (NORM * NORM);
  }
}
