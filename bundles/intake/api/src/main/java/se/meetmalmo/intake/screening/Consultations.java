package se.meetmalmo.intake.screening;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;

/**
 * Questions to other affected parties, who answer without an account. Thread-safe. Each method is
 * one transaction; each change is a {@link ScreeningEvent}. The address of whoever is asked stands
 * in no event.
 */
@ProviderType
public interface Consultations {
  /** A consultation and the secret of its private link, which is given this once. */
  record Asked(Consultation consultation, String secret) {}

  /**
   * Asks.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ConflictException when it is decided already
   * @throws se.meetmalmo.platform.InvalidInputException when the deadline is not to come, or more
   *     than a year away
   */
  Asked ask(String idOrCaseNumber, NewConsultation question, Actor by);

  /**
   * All of a case, oldest first.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   */
  List<Consultation> of(String idOrCaseNumber, Actor reader);

  /** One, with its addressee: for whoever sends the mail. */
  Optional<Consultation> find(String id, Actor reader);

  /**
   * Gives up waiting. What was answered stays.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none such
   * @throws se.meetmalmo.platform.ConflictException when it is not open
   */
  Consultation close(String id, Actor by);

  /**
   * One more private link, for a message: the first can't be sent again. All open the same.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is none such
   */
  String issueLink(String id, Actor by);

  /** The addressee's own view; empty when the secret opens nothing. */
  Optional<OwnConsultation> open(String secret);

  /**
   * Answers, or changes the answer: the first until the case is decided, a change until the
   * deadline at the latest.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.ConflictException when it is too late
   */
  OwnConsultation answer(String secret, Answer answer);

  /**
   * Declines to answer; can be followed by an answer as long as one can be given.
   *
   * @param reason may be empty
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing
   * @throws se.meetmalmo.platform.ConflictException when it is too late
   */
  OwnConsultation refuse(String secret, String reason);

  /**
   * Notes of every consultation whose reminder is due that it is, once, as an event for those who
   * send messages. A reminder is due three days before the deadline; where there were less than six
   * days, when half of them have passed.
   *
   * @return how many
   */
  int remindDue(Actor by);
}
