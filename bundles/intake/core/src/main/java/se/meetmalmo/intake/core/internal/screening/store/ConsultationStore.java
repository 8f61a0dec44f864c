package se.meetmalmo.intake.core.internal.screening.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.meetmalmo.intake.screening.Consultation;
import se.meetmalmo.intake.screening.ScreeningEvent;

/** Keeps consultations, and their number in the queue's line. Each method is one transaction. */
public interface ConsultationStore {
  /** All that is done here is one transaction; it may be called again as its database wishes. */
  <T> T together(Supplier<T> work);

  /** All that is read here is read in one go. */
  <T> T reading(Supplier<T> work);

  /**
   * Holds a case until the end of the transaction: neither its status nor its other consultations
   * change meanwhile.
   */
  void hold(String ideaId);

  void insert(Consultation asked, Instant remindAt, String hash, ScreeningEvent event);

  void change(Consultation now, ScreeningEvent event);

  List<Consultation> of(String ideaId);

  Optional<Consultation> find(String id);

  Optional<Consultation> linked(String hash);

  void addLink(String id, String hash, Instant now);

  /** Open ones of open cases whose reminder is due and not told of, the oldest first. */
  List<Consultation> remindersDue(Instant now, int limit);
}
