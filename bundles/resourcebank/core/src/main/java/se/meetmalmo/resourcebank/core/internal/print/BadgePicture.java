package se.meetmalmo.resourcebank.core.internal.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The badge to embed: the same few shapes as SVG and as PNG. It names no member. */
final class BadgePicture {
  private static final int SIDE = 240;
  private static final int PNG_SIDE = 480;
  private static final Color BRAND = new Color(0x0b4a5e);
  private static final Color GREY = new Color(0x4a616a);

  /** A shape and what it is filled with. */
  private record Part(Shape shape, Color color) {}

  private final List<Part> parts = new ArrayList<>();
  private final String title;

  /**
   * @param valid the membership goes on
   * @param issuer who has issued it
   * @param what the words in the middle
   * @param word the word at the foot: that it holds, or does not
   */
  BadgePicture(boolean valid, String issuer, String what, String word) {
    Lettering bold = new Lettering("figtree-bold.ttf");
    Lettering regular = new Lettering("figtree-regular.ttf");
    this.title = issuer + ", " + what + ": " + word;
    Color ground = valid ? BRAND : GREY;
    fill(new Ellipse2D.Double(2, 2, 236, 236), ground);
    fill(ring(108), Color.WHITE);
    fill(mark(valid), Color.WHITE);
    fill(bold.line(issuer, 120, 128, 30, 184), Color.WHITE);
    fill(regular.line(what, 120, 156, 20, 180), Color.WHITE);
    fill(regular.line(word, 120, 186, 18, 130), Color.WHITE);
  }

  private void fill(Shape shape, Color color) {
    parts.add(new Part(shape, color));
  }

  private static Shape ring(double radius) {
    return new BasicStroke(3)
        .createStrokedShape(
            new Ellipse2D.Double(120 - radius, 120 - radius, 2 * radius, 2 * radius));
  }

  /** A tick, or a cross: not the colour alone tells. */
  private static Shape mark(boolean valid) {
    Path2D line = new Path2D.Double();
    if (valid) {
      line.moveTo(98, 66);
      line.lineTo(114, 82);
      line.lineTo(144, 50);
    } else {
      line.moveTo(104, 50);
      line.lineTo(136, 82);
      line.moveTo(136, 50);
      line.lineTo(104, 82);
    }
    return new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(line);
  }

  String svg() {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 240 240\" role=\"img\">");
    svg.append("<title>").append(escaped(title)).append("</title>");
    for (Part part : parts) {
      String rule =
          part.shape().getPathIterator(null).getWindingRule() == 0 ? "evenodd" : "nonzero";
      svg.append("<path fill=\"#")
          .append(String.format(Locale.ROOT, "%06x", part.color().getRGB() & 0xffffff))
          .append("\" fill-rule=\"")
          .append(rule)
          .append("\" d=\"")
          .append(path(part.shape()))
          .append("\"/>");
    }
    return svg.append("</svg>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> points(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> points(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> points(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> points(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void points(StringBuilder path, char command, double[] at, int count) {
    path.append(command);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", at[i]));
    }
  }

  byte[] png() {
    BufferedImage image = new BufferedImage(PNG_SIDE, PNG_SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double scale = (double) PNG_SIDE / SIDE;
    drawing.transform(AffineTransform.getScaleInstance(scale, scale));
    for (Part part : parts) {
      drawing.setColor(part.color());
      drawing.fill(part.shape());
    }
    drawing.dispose();
    return encoded(image);
  }

  static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
