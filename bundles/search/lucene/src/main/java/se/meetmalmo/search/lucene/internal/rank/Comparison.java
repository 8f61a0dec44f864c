package se.meetmalmo.search.lucene.internal.rank;

import se.meetmalmo.search.lucene.internal.analysis.Letters;
import se.meetmalmo.search.lucene.internal.learn.Model;

/** Holds texts against one query; for one thread. */
public final class Comparison {
  /** How many figures a comparison gives. */
  public static final int FIGURES = 2 * Overlap.FIGURES + 5 + Trigrams.FIGURES;

  /** Where the figure stands that says how close the terms are on the whole. */
  public static final int TERMS = 0;

  /** Likewise for grams. */
  public static final int GRAMS = Overlap.FIGURES;

  /** Likewise for vectors. */
  public static final int VECTORS = 2 * Overlap.FIGURES;

  private static final int TRIGRAMS = VECTORS + 5;

  private final Reading query;
  private final Overlap terms;
  private final Overlap grams;
  private final Trigrams trigrams;

  public Comparison(Reading query, Model model) {
    this.query = query;
    Model.Lengths mean = model.lengths();
    terms =
        new Overlap(
            query.titleTerms(),
            query.textTerms(),
            model.terms(),
            mean.titleTerms(),
            mean.textTerms());
    grams =
        new Overlap(
            grams(query.titleLetters()),
            grams(query.textLetters()),
            model.grams(),
            mean.titleGrams(),
            mean.textGrams());
    trigrams = new Trigrams(query.titleLetters());
  }

  private static int[] grams(byte[] letters) {
    int[] grams = new int[Letters.grams(letters.length)];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = Letters.gram(letters, i);
    }
    return grams;
  }

  /** Everything that can be said of how a text is like the query; each figure from 0 to about 1. */
  public float[] figures(Reading text) {
    float[] figures = new float[FIGURES];
    terms.clear();
    float titleMet = 0;
    float titleAll = 0;
    for (int term : text.titleTerms()) {
      float idf = terms.idf(term);
      titleAll += idf;
      titleMet += terms.meet(term, true) ? idf : 0;
    }
    float met = titleMet;
    float all = titleAll;
    for (int term : text.textTerms()) {
      float idf = terms.idf(term);
      all += idf;
      met += terms.meet(term, false) ? idf : 0;
    }
    terms.figures(
        text.titleTerms().length,
        text.textTerms().length,
        titleAll > 0 ? titleMet / titleAll : 0,
        all > 0 ? met / all : 0,
        figures,
        TERMS);
    compareGrams(text, figures);
    compareVectors(text, figures);
    trigrams.figures(text.titleLetters(), text.textLetters(), figures, TRIGRAMS);
    return figures;
  }

  private void compareGrams(Reading text, float[] figures) {
    grams.clear();
    int inTitle = Letters.grams(text.titleLetters().length);
    int inText = Letters.grams(text.textLetters().length);
    int met = 0;
    for (int i = 0; i < inTitle; i++) {
      met += grams.meet(Letters.gram(text.titleLetters(), i), true) ? 1 : 0;
    }
    int all = met;
    for (int i = 0; i < inText; i++) {
      all += grams.meet(Letters.gram(text.textLetters(), i), false) ? 1 : 0;
    }
    grams.figures(
        inTitle,
        inText,
        (float) met / Math.max(1, inTitle),
        (float) all / Math.max(1, inTitle + inText),
        figures,
        GRAMS);
  }

  private void compareVectors(Reading text, float[] figures) {
    float titles = Reading.cosine(query.titleVector(), text.titleVector());
    float titleToText = Reading.cosine(query.titleVector(), text.textVector());
    float textToTitle = Reading.cosine(query.textVector(), text.titleVector());
    float texts = Reading.cosine(query.textVector(), text.textVector());
    figures[VECTORS] = Reading.cosine(query.vector(), text.vector());
    figures[VECTORS + 1] = titles;
    figures[VECTORS + 2] = titleToText;
    figures[VECTORS + 3] = textToTitle;
    figures[VECTORS + 4] = texts;
  }
}
