package se.meetmalmo.platform.journal;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What an operator sees and does with the journals of all domains. Thread-safe. */
@ProviderType
public interface JournalOffice {
  /** How far each known handler has come; handlers that are absent now are listed too. */
  List<Progress> progress();

  /** Events that were given up after the last retry, oldest first. */
  List<Parked> parked();

  /**
   * Tries a parked event again at once, and those of its subject that wait behind it.
   *
   * @throws se.meetmalmo.platform.NotFoundException when no such event is parked
   */
  void retry(String eventId, String handler);

  /**
   * Gives a parked event up for good; those that wait behind it go on.
   *
   * @throws se.meetmalmo.platform.NotFoundException when no such event is parked
   */
  void drop(String eventId, String handler);

  /**
   * Forgets a handler that is gone for good: its place, and what it had not been handed, failed or
   * parked. Should it come back, it begins as on its first day.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the unit has no place of such a handler
   * @throws se.meetmalmo.platform.ConflictException while the handler is present, here or at work
   *     on another node
   */
  void forget(String unit, String handler);

  /**
   * @param pending committed events that the handler has not yet been handed
   * @param present whether the handler is there, on this node
   * @param retrying events that failed and are to be tried again
   * @param slow what the handler, on this node, has had for half a minute or longer; empty when all
   *     is well
   */
  record Progress(
      String unit,
      String handler,
      boolean present,
      long pending,
      long retrying,
      long parked,
      List<InHand> slow) {
    public Progress {
      slow = List.copyOf(slow);
    }
  }

  /** An event that a handler is at work on, and since when. */
  record InHand(String eventId, Instant since) {}

  /** An event that was given up, why, and after how many attempts. */
  record Parked(
      String unit,
      String handler,
      String eventId,
      String subject,
      String type,
      Instant since,
      int attempts,
      String error) {}
}
