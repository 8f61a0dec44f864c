package se.meetmalmo.platform.console;

/**
 * A command that was not possible as it was typed: the console prints the message, and the log is
 * left alone. Karaf tells it from a fault by this simple name.
 */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  CommandException(Exception refused) {
    super(refused.getMessage(), refused);
  }
}
