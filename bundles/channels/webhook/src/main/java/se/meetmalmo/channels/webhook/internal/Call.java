package se.meetmalmo.channels.webhook.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over HTTP/1.1 to an address that the guard has looked at. Java's own client resolves
 * names itself, a second time, and so can be led elsewhere between look and call; hence this. It
 * follows no redirect and reads of the answer the first line only.
 */
final class Call {
  private static final int LONGEST_LINE = 500;
  private final int timeoutMillis;
  private boolean leaving;

  Call(int timeoutMillis) {
    this.timeoutMillis = timeoutMillis;
  }

  /** Whether the other side may have all of it. */
  boolean isLeaving() {
    return leaving;
  }

  /**
   * @return the first line of the answer: {@code HTTP/1.1 204 No Content}
   */
  String post(URI url, InetAddress address, Map<String, String> headers, String body)
      throws IOException {
    boolean tls = "https".equals(url.getScheme());
    int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    try (Socket plain = new Socket()) {
      plain.setSoTimeout(timeoutMillis);
      plain.connect(new InetSocketAddress(address, port), timeoutMillis);
      try (Socket socket = tls ? secured(plain, url.getHost(), port) : plain) {
        OutputStream out = socket.getOutputStream();
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(url, headers, content.length).getBytes(StandardCharsets.US_ASCII);
        leaving = true;
        out.write(head);
        out.write(content);
        out.flush();
        return firstLine(new BufferedInputStream(socket.getInputStream()));
      }
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(URI url, Map<String, String> headers, int length) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String port = url.getPort() > 0 ? ":" + url.getPort() : "";
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(url.getHost().toLowerCase(Locale.ROOT)).append(port);
    head.append("\r\nConnection: close\r\nUser-Agent: Meet\r\nContent-Length: ").append(length);
    headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    return head.append("\r\n\r\n").toString();
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
      if (c < 0) {
        throw new IOException("The line went before an answer came");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
