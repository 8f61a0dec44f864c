package se.meetmalmo.platform.store.internal.journal;

/** Is told that a transaction with an event was committed, so that nobody waits for a poll. */
public interface JournalSignal {
  void committed(String unit);
}
