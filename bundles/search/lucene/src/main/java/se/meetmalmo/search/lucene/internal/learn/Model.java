package se.meetmalmo.search.lucene.internal.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.meetmalmo.search.lucene.internal.analysis.Analysis;
import se.meetmalmo.search.lucene.internal.analysis.Compounds;

/**
 * What was learned from the texts when the index was built; what comes later is read with it until
 * the next build. Immutable.
 *
 * @param texts how many it was learned from
 * @param lengths of the texts it was learned from
 */
public record Model(
    int texts,
    Compounds compounds,
    Analysis analysis,
    Frequencies terms,
    Frequencies grams,
    Lengths lengths,
    Encoder encoder,
    ThemeModel themes) {
  private static final int FORMAT = 2;

  /** Has seen nothing: compounds stay whole, all terms tell as much, there are no vectors. */
  public static Model untaught() {
    return Learner.learn(List.of());
  }

  /**
   * Mean lengths, title and text apart, in terms and in grams.
   *
   * @param titleTerms at least 1, as the others
   */
  public record Lengths(float titleTerms, float textTerms, float titleGrams, float textGrams) {}

  static Model of(
      int texts,
      Compounds compounds,
      Frequencies terms,
      Frequencies grams,
      Lengths lengths,
      Encoder encoder) {
    return new Model(
        texts, compounds, new Analysis(compounds), terms, grams, lengths, encoder, ThemeModel.NONE);
  }

  /** The same, which knows themes too. */
  Model with(ThemeModel known) {
    return new Model(texts, compounds, analysis, terms, grams, lengths, encoder, known);
  }

  public void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(FORMAT);
      out.writeInt(texts);
      out.writeInt(compounds.words().size());
      for (String word : compounds.words()) {
        out.writeUTF(word);
      }
      terms.write(out);
      grams.write(out);
      out.writeFloat(lengths.titleTerms());
      out.writeFloat(lengths.textTerms());
      out.writeFloat(lengths.titleGrams());
      out.writeFloat(lengths.textGrams());
      encoder.write(out);
      themes.write(out);
    }
  }

  /**
   * @throws IOException when it can't be read, or was written by another version
   */
  public static Model read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int format = in.readInt();
      if (format != FORMAT) {
        throw new IOException(file + " has format " + format + ", not " + FORMAT);
      }
      int texts = in.readInt();
      Set<String> words = new HashSet<>();
      for (int left = in.readInt(); left > 0; left--) {
        words.add(in.readUTF());
      }
      Frequencies terms = Frequencies.read(in);
      Frequencies grams = Frequencies.read(in);
      Lengths lengths = new Lengths(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
      Model model = of(texts, new Compounds(words), terms, grams, lengths, Encoder.read(in));
      return model.with(ThemeModel.read(in));
    }
  }
}
