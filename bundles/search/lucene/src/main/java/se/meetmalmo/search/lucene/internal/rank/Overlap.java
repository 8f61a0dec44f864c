package se.meetmalmo.search.lucene.internal.rank;

import java.util.Arrays;
import se.meetmalmo.search.lucene.internal.learn.Frequencies;

/**
 * What a text shares with a query, in terms or in grams: BM25 between title and body of each, as
 * shares of what the query would score with itself. For one query and one thread.
 */
final class Overlap {
  /** How many figures it gives. */
  static final int FIGURES = 9;

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;
  private static final float TITLE_ASKED = 2.5f;
  private static final int TITLE_FOUND = 3;
  private final Frequencies frequencies;
  private final float titleMean;
  private final float textMean;
  private final int[] keys;
  private final int[] places;
  private final int[] inTitle;
  private final int[] inText;
  private final float[] idf;
  private final float[] asked;
  private final float[] askedTitle;
  private final float[] askedText;
  private final int[] foundTitle;
  private final int[] foundText;
  private final int[] touched;
  private final float[] most = new float[3];
  private float titleIdf;
  private float rarestAsked;
  private int known;
  private int touches;

  Overlap(int[] title, int[] text, Frequencies frequencies, float titleMean, float textMean) {
    this.frequencies = frequencies;
    this.titleMean = titleMean;
    this.textMean = textMean;
    int room = title.length + text.length;
    int size = Integer.highestOneBit(Math.max(8, room * 4));
    keys = new int[size];
    places = new int[size];
    Arrays.fill(places, -1);
    inTitle = new int[room];
    inText = new int[room];
    idf = new float[room];
    asked = new float[room];
    askedTitle = new float[room];
    askedText = new float[room];
    foundTitle = new int[room];
    foundText = new int[room];
    touched = new int[room];
    for (int number : title) {
      inTitle[added(number)]++;
    }
    for (int number : text) {
      inText[added(number)]++;
    }
    weigh();
  }

  private void weigh() {
    for (int i = 0; i < known; i++) {
      asked[i] = idf[i] * (float) Math.sqrt(TITLE_ASKED * inTitle[i] + inText[i]);
      askedTitle[i] = idf[i] * (float) Math.sqrt(inTitle[i]);
      askedText[i] = idf[i] * (float) Math.sqrt(inText[i]);
      most[0] += asked[i] * (K1 + 1);
      most[1] += askedTitle[i] * (K1 + 1);
      most[2] += askedText[i] * (K1 + 1);
      titleIdf += inTitle[i] > 0 ? idf[i] : 0;
      rarestAsked = Math.max(rarestAsked, idf[i]);
    }
  }

  private int slot(int number) {
    int slot = number & keys.length - 1;
    while (places[slot] >= 0 && keys[slot] != number) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private int added(int number) {
    int slot = slot(number);
    if (places[slot] < 0) {
      keys[slot] = number;
      places[slot] = known;
      idf[known] = frequencies.idf(number);
      known++;
    }
    return places[slot];
  }

  /** Begins with the next text. */
  void clear() {
    for (int i = 0; i < touches; i++) {
      foundTitle[touched[i]] = 0;
      foundText[touched[i]] = 0;
    }
    touches = 0;
  }

  /**
   * @return whether the query has it
   */
  boolean meet(int number, boolean title) {
    int place = places[slot(number)];
    if (place < 0) {
      return false;
    }
    if (foundTitle[place] + foundText[place] == 0) {
      touched[touches++] = place;
    }
    if (title) {
      foundTitle[place]++;
    } else {
      foundText[place]++;
    }
    return true;
  }

  float idf(int number) {
    return frequencies.idf(number);
  }

  /**
   * Writes: all to all, title to title, title to text, text to title, text to text, the share of
   * the query's title that was met, the share of the text's title that met something, the share of
   * the text as a whole that did, how telling the rarest is that was met.
   */
  void figures(
      int titleLength, int textLength, float titleShare, float allShare, float[] to, int at) {
    float all = norm(TITLE_FOUND * titleLength + textLength, TITLE_FOUND * titleMean + textMean);
    float title = norm(titleLength, titleMean);
    float text = norm(textLength, textMean);
    float[] sums = new float[FIGURES];
    float rarest = 0;
    for (int i = 0; i < touches; i++) {
      int place = touched[i];
      float inTitles = weight(foundTitle[place], title);
      float inTexts = weight(foundText[place], text);
      sums[0] += asked[place] * weight(TITLE_FOUND * foundTitle[place] + foundText[place], all);
      sums[1] += askedTitle[place] * inTitles;
      sums[2] += askedTitle[place] * inTexts;
      sums[3] += askedText[place] * inTitles;
      sums[4] += askedText[place] * inTexts;
      sums[5] += inTitle[place] > 0 ? idf[place] : 0;
      rarest = Math.max(rarest, idf[place]);
    }
    to[at] = share(sums[0], most[0]);
    to[at + 1] = share(sums[1], most[1]);
    to[at + 2] = share(sums[2], most[1]);
    to[at + 3] = share(sums[3], most[2]);
    to[at + 4] = share(sums[4], most[2]);
    to[at + 5] = share(sums[5], titleIdf);
    to[at + 6] = titleShare;
    to[at + 7] = allShare;
    to[at + 8] = share(rarest, rarestAsked);
  }

  private static float norm(float length, float mean) {
    return K1 * (1 - B + B * length / mean);
  }

  private static float weight(int count, float norm) {
    return count * (K1 + 1) / (count + norm);
  }

  private static float share(float part, float whole) {
    return whole > 0 ? part / whole : 0;
  }
}
