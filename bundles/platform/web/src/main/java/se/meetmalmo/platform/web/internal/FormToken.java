package se.meetmalmo.platform.web.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.MediaType;

/** Reads the field {@code csrf} of a form and leaves the form as it was, for the one it is for. */
final class FormToken {
  /** The tag puts the field first in its form; nobody reads a whole file to find it. */
  private static final int PEEK = 16 * 1024;

  /** A token needs no decoding: it consists of letters, digits, hyphens and underscores. */
  private static final Pattern FIELD = Pattern.compile("(?:^|&)csrf=([A-Za-z0-9_-]*)(?:&|$)");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\r\\ncontent-disposition: *form-data; *name=\"csrf\"\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n"
              + "([A-Za-z0-9_-]*)\\r\\n");

  private FormToken() {}

  /** Empty when there is no such field. */
  static String read(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      byte[] form = request.getEntityStream().readAllBytes();
      request.setEntityStream(new ByteArrayInputStream(form));
      return first(FIELD, form);
    }
    if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      InputStream rest = request.getEntityStream();
      byte[] start = rest.readNBytes(PEEK);
      request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(start), rest));
      return first(PART, start);
    }
    return "";
  }

  private static String first(Pattern pattern, byte[] text) {
    Matcher matcher = pattern.matcher(new String(text, ISO_8859_1));
    return matcher.find() ? matcher.group(1) : "";
  }
}
