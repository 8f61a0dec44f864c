package se.meetmalmo.decisionlog.core.internal;

import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.platform.journal.JournalEvent;

/**
 * Binds a whole event, and so who did it, into the chain without telling it: nobody can guess what
 * is sealed as long as the secret is kept, and nobody ever again once it is erased.
 */
final class Seal {
  private Seal() {}

  static String of(JournalEvent event, String secret) {
    return LogEntry.sha256(
        String.join(
            "\n",
            secret,
            event.unit(),
            event.id(),
            event.subject(),
            event.type(),
            event.at().toString(),
            event.data()));
  }
}
