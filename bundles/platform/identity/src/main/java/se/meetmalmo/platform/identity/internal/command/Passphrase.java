package se.meetmalmo.platform.identity.internal.command;

import java.io.IOException;
import org.apache.karaf.shell.api.console.Session;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.InvalidInputException;

/** A password that someone types without showing it. */
final class Passphrase {
  private Passphrase() {}

  /**
   * @throws InvalidInputException when two different ones were typed
   */
  static String ask(Session session) throws IOException {
    String first = session.readLine("Password: ", '*');
    String second = session.readLine("Once more: ", '*');
    if (first == null || !first.equals(second)) {
      throw new InvalidInputException(
          FieldError.of("password", "differs", "the two differ; nothing was changed"));
    }
    return first;
  }
}
