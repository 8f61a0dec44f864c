package se.meetmalmo.platform.rest.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * The response to a GET: held back while it is small, so that a 200 without an ETag of its own gets
 * one from its content, and is not sent to a client that has it already (304).
 */
public final class TaggedResponse extends HttpServletResponseWrapper {
  private static final int MOST = 256 * 1024;
  private static final String ETAG = "ETag";
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Buffer buffer = new Buffer();
  private PrintWriter writer;

  public TaggedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
    this.response = response;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return buffer;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(buffer, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void flushBuffer() {
    // held back until finish() or until it is too large to hold
  }

  @Override
  public void setContentLength(int length) {
    // known at the end
  }

  @Override
  public void setContentLengthLong(long length) {
    // known at the end
  }

  @Override
  public void setHeader(String name, String value) {
    if (!name.equalsIgnoreCase("Content-Length")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void reset() {
    buffer.held.reset();
    super.reset();
  }

  @Override
  public void resetBuffer() {
    buffer.held.reset();
    super.resetBuffer();
  }

  /** Sends what was held back. */
  public void finish() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    if (buffer.passing || response.isCommitted()) {
      return;
    }
    byte[] body = buffer.held.toByteArray();
    if (getStatus() == 200 && body.length > 0 && isKnown(tag(body))) {
      response.setStatus(304);
      return;
    }
    if (body.length > 0) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }

  private String tag(byte[] body) {
    String own = response.getHeader(ETAG);
    if (own != null) {
      return own;
    }
    String tag = '"' + hash(body) + '"';
    response.setHeader(ETAG, tag);
    return tag;
  }

  private boolean isKnown(String tag) {
    String known = request.getHeader("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 15));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private final class Buffer extends ServletOutputStream {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(1024);
    private boolean passing;
    private boolean discarding;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!passing && held.size() + length > MOST) {
        pass();
      }
      if (discarding) {
        return;
      }
      if (passing) {
        response.getOutputStream().write(bytes, offset, length);
      } else {
        held.write(bytes, offset, length);
      }
    }

    /** Too large to hold: from here on only an ETag that the resource gave can be compared. */
    private void pass() throws IOException {
      passing = true;
      String own = response.getHeader(ETAG);
      if (getStatus() == 200 && own != null && isKnown(own)) {
        discarding = true;
        response.setStatus(304);
      } else {
        held.writeTo(response.getOutputStream());
      }
      held.reset();
    }

    @Override
    public void flush() throws IOException {
      if (passing && !discarding) {
        response.getOutputStream().flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Responses are written by blocking");
    }
  }
}
