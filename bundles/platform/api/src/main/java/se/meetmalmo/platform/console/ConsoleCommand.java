package se.meetmalmo.platform.console;

import se.meetmalmo.platform.DomainException;

/**
 * What every command of the console does alike: where the use case refuses what was typed, it fails
 * with the reason and leaves no trace in the log, in which any other failure stands with its stack.
 * For classes that implement Karaf's {@code Action}, whose method this has.
 */
public abstract class ConsoleCommand {
  /** Does it. Refusals are {@link DomainException}s. */
  protected abstract void run() throws Exception;

  /**
   * @return null: what is to be seen has been printed
   */
  public final Object execute() throws Exception {
    try {
      run();
      return null;
    } catch (DomainException refused) {
      throw new CommandException(refused);
    }
  }
}
