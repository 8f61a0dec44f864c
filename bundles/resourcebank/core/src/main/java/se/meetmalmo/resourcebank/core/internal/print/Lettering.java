package se.meetmalmo.resourcebank.core.internal.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines, so that a picture needs no font where it is shown, and this machine none to
 * draw it. Not thread-safe.
 */
final class Lettering {
  private final TrueTypeFont font;
  private final CmapLookup characters;

  Lettering(String file) {
    try (InputStream in = Lettering.class.getResourceAsStream(file)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      characters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + file + " can't be read", e);
    }
  }

  /**
   * A line of text, centred.
   *
   * @param x its middle
   * @param y its baseline
   * @param size of the font
   * @param most the width that it is made smaller for
   */
  GeneralPath line(String text, double x, double y, double size, double most) {
    try {
      double units = font.getUnitsPerEm();
      double wide = width(text) * size / units;
      double scale = size / units * Math.min(1, most / wide);
      double at = x - width(text) * scale / 2;
      GeneralPath line = new GeneralPath();
      for (int i = 0; i < text.length(); i++) {
        int glyph = characters.getGlyphId(text.charAt(i));
        GlyphData outline = font.getGlyph().getGlyph(glyph);
        if (outline != null) {
          line.append(
              outline.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)),
              false);
        }
        at += font.getAdvanceWidth(glyph) * scale;
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("The font can't draw " + text, e);
    }
  }

  private double width(String text) throws IOException {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += font.getAdvanceWidth(characters.getGlyphId(text.charAt(i)));
    }
    return width;
  }
}
