package se.meetmalmo.platform.rest.internal.http;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body can't be larger than allowed, with or without a stated length. The body of a
 * form is checked for its encoding before anyone decodes it.
 */
public final class BoundedRequest extends HttpServletRequestWrapper {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LINES = "application/x-ndjson";
  private static final Pattern MEDIA = Pattern.compile("[a-z0-9.+_-]+/[a-z0-9.+_-]+");
  private static final int LINGER = 1024 * 1024;
  private final Body body;

  private BoundedRequest(HttpServletRequest request, Body body) {
    super(request);
    this.body = body;
  }

  /**
   * @throws RefusedException 413 when the body is too large, 415 when it is compressed, 400 when it
   *     is a malformed form
   */
  public static HttpServletRequest of(HttpServletRequest request, Limits limits)
      throws IOException {
    long length = request.getContentLengthLong();
    boolean chunked = request.getHeader("Transfer-Encoding") != null;
    if (length <= 0 && !chunked) {
      return request;
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new RefusedException(
          415, "unsupported-encoding", "The body must be sent without Content-Encoding");
    }
    String type = request.getContentType();
    String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!MEDIA.matcher(media).matches()) {
      throw new RefusedException(415, "unsupported-media-type", "Content-Type is no media type");
    }
    long most = media.equals(LINES) ? limits.maxImport() : limits.maxBody();
    if (length > most) {
      throw tooLarge(most);
    }
    Body bounded = new Body(request::getInputStream, most);
    return new BoundedRequest(request, media.equals(FORM) ? form(bounded) : bounded);
  }

  private static Body form(Body body) throws IOException {
    byte[] bytes = body.readAllBytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!Targets.isUtf8(bytes, bytes.length) || !Targets.isWellFormed(text)) {
      throw new RefusedException(400, "malformed-encoding", "The form is not encoded in UTF-8");
    }
    return new Body(() -> new ByteArrayInputStream(bytes), bytes.length);
  }

  /**
   * The request has been answered without its body: what is left of it ends soon, however much the
   * client goes on to send. A little is read, so that the client comes to read the answer, unless
   * it waits for that with its body.
   */
  public static void drop(HttpServletRequest request) {
    if (request instanceof BoundedRequest bounded) {
      bounded.body.drop(request.getHeader("Expect") == null ? LINGER : 0);
    }
  }

  private static RefusedException tooLarge(long most) {
    return new RefusedException(
        413, "too-large", "The body is larger than the " + most + " bytes that are taken here");
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  /** Opening the body tells a client that waits to go on: not before somebody reads it. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  private static final class Body extends ServletInputStream {
    private final Opening opening;
    private InputStream in;
    private long left;
    private final long most;
    private boolean dropped;
    private boolean ended;

    Body(Opening opening, long most) {
      this.opening = opening;
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (dropped && left <= 0) {
        return -1;
      }
      if (in == null) {
        in = opening.open();
      }
      int n = in.read(buffer, offset, length);
      ended = n < 0;
      left -= Math.max(0, n);
      if (left < 0 && !dropped) {
        drop(LINGER);
        throw tooLarge(most);
      }
      return n;
    }

    private void drop(long linger) {
      if (!dropped) {
        dropped = true;
        left = linger;
      }
    }

    @Override
    public boolean isFinished() {
      return ended;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("Bodies are read by blocking");
    }
  }
}
