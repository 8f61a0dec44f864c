package se.meetmalmo.channels.mail.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server that answers each command as the test says; {@code HANG UP} ends the line. */
final class ScriptedServer implements AutoCloseable {
  static final String HANG_UP = "HANG UP";
  final Map<String, String> answers = new ConcurrentHashMap<>();
  final AtomicInteger connections = new AtomicInteger();
  private final ServerSocket socket;

  ScriptedServer() {
    try {
      socket = new ServerSocket(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread thread = new Thread(this::serve, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket line = socket.accept()) {
        connections.incrementAndGet();
        talk(line);
      } catch (IOException e) {
        // the client has gone, or the test is over
      }
    }
  }

  private void talk(Socket line) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    boolean goes = say(line, "CONNECT", "220 scripted");
    boolean data = false;
    while (goes) {
      String said = in.readLine();
      if (said == null) {
        return;
      }
      if (data) {
        if (said.equals(".")) {
          data = false;
          goes = say(line, ".", "250 2.0.0 taken");
        }
        continue;
      }
      String command = said.split("[ :]")[0].toUpperCase(Locale.ROOT);
      goes = say(line, command, command.equals("DATA") ? "354 go on" : "250 OK");
      data = command.equals("DATA") && answers.getOrDefault("DATA", "354").startsWith("354");
    }
  }

  private boolean say(Socket line, String to, String otherwise) throws IOException {
    String answer = answers.getOrDefault(to, otherwise);
    if (answer.equals(HANG_UP)) {
      return false;
    }
    OutputStream out = line.getOutputStream();
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
