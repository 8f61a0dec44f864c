package se.meetmalmo.channels.mail.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of plain text, in pieces; what is an address of a page becomes a link. The template
 * escapes all of it.
 */
public record Paragraph(List<Piece> pieces) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]|\n");

  public Paragraph {
    pieces = List.copyOf(pieces);
  }

  /** A piece of text, a link, or the end of a line. */
  public record Piece(String text, boolean link, boolean lineEnd) {}

  static List<Paragraph> of(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String part : text.strip().split("\n\\s*\n")) {
      paragraphs.add(paragraph(part.strip()));
    }
    return paragraphs;
  }

  private static Paragraph paragraph(String part) {
    List<Piece> pieces = new ArrayList<>();
    Matcher found = LINK.matcher(part);
    int end = 0;
    while (found.find()) {
      pieces.add(new Piece(part.substring(end, found.start()), false, false));
      boolean line = found.group().equals("\n");
      pieces.add(new Piece(line ? "" : found.group(), !line, line));
      end = found.end();
    }
    pieces.add(new Piece(part.substring(end), false, false));
    return new Paragraph(pieces);
  }
}
