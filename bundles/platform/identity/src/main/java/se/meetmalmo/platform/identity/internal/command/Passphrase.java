package se.meetmalmo.platform.identity.internal.command;

import java.io.IOException;
import org.apache.karaf.shell.api.console.Session;

/** A password that someone types without showing it. */
final class Passphrase {
  private Passphrase() {}

  /**
   * @throws IllegalArgumentException when two different ones were typed
   */
  static String ask(Session session) throws IOException {
    String first = session.readLine("Password: ", '*');
    String second = session.readLine("Once more: ", '*');
    if (first == null || !first.equals(second)) {
      throw new IllegalArgumentException("The two passwords differ; nothing was changed");
    }
    return first;
  }
}
