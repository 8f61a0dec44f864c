package se.meetmalmo.platform.rows;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of a stream, one in memory at a time. A line that is too long or no UTF-8 is told of, and
 * the next one read. Not thread-safe.
 */
public final class Lines {
  /** The longest line that is read. */
  public static final int MAX_BYTES = 1_048_576;

  private final InputStream in;
  private final boolean stripped;
  private int number;

  /** Lines without space at their ends. */
  public Lines(InputStream in) {
    this(in, true);
  }

  private Lines(InputStream in, boolean stripped) {
    this.in = new BufferedInputStream(in, 65_536);
    this.stripped = stripped;
  }

  /** Lines with the space at their ends, where it says something. */
  public static Lines whole(InputStream in) {
    return new Lines(in, false);
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param text empty when it could not be read
   * @param fault why it could not be read; empty when it could
   */
  public record Line(int number, String text, String fault) {}

  /**
   * The next line; empty at the end.
   *
   * @throws IOException when the stream fails
   */
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return Optional.empty();
    }
    number++;
    int length = 0;
    while (read >= 0 && read != '\n') {
      if (++length <= MAX_BYTES) {
        bytes.write(read);
      }
      read = in.read();
    }
    return Optional.of(
        length > MAX_BYTES
            ? new Line(number, "", "The line is longer than " + MAX_BYTES + " bytes")
            : decoded(bytes.toByteArray()));
  }

  private Line decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = number == 1 && text.startsWith("\ufeff");
      return new Line(number, ended(marked ? text.substring(1) : text), "");
    } catch (CharacterCodingException e) {
      return new Line(number, "", "The line is not UTF-8");
    }
  }

  private String ended(String text) {
    if (stripped) {
      return text.strip();
    }
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
