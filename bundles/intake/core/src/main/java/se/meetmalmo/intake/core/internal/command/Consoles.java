package se.meetmalmo.intake.core.internal.command;

import se.meetmalmo.intake.CaseView;
import se.meetmalmo.intake.IdeaCase;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.platform.ForbiddenException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.console.ConsoleActor;

/** What the commands share. */
final class Consoles {
  private Consoles() {}

  /**
   * @throws ForbiddenException when the account that is signed in works with no ideas
   */
  static IdeaCase find(Intake intake, String id) {
    CaseView shown =
        intake
            .show(id, ConsoleActor.current())
            .orElseThrow(() -> new NotFoundException("idea", id));
    if (shown instanceof IdeaCase full) {
      return full;
    }
    throw new ForbiddenException("Only those who work with ideas read them in full");
  }
}
