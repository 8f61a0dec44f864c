package se.meetmalmo.intake.core.internal.together;

import java.time.Duration;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.platform.Actor;

/** Makes two ideas one where both senders want it. Each method is one transaction. Thread-safe. */
public interface Merging {
  /** How long both senders have to answer. */
  Duration TIME = Duration.ofDays(21);

  /**
   * Asks both senders whether the first idea is to become part of the second.
   *
   * @param reason in plain words, for both; required, at most 4,000 characters
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.InvalidInputException when {@code into} is none or the same
   * @throws se.meetmalmo.platform.ConflictException when the status of either does not allow it, or
   *     a question about them is open
   */
  Merge propose(String idOrCaseNumber, String into, String reason, Actor by);

  /**
   * Takes the question back.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such question
   * @throws se.meetmalmo.platform.ConflictException when it is closed
   */
  Merge withdraw(String mergeId, Actor by);

  /**
   * A sender answers, by private link. With the second yes the first idea is CONNECTED to the
   * other.
   *
   * @throws se.meetmalmo.platform.NotFoundException when the secret opens nothing, or the question
   *     is none of this idea's
   * @throws se.meetmalmo.platform.ConflictException when it is closed, its time is out, or one of
   *     both ideas has gone another way
   */
  Merge answer(String secret, String mergeId, boolean yes);

  /**
   * Closes what nobody answered in time, and what is not possible any more; a transaction each.
   *
   * @return how many
   */
  int expire();

  /**
   * What stands around an idea, for its sender: whoever asks has been let to it by private link.
   */
  Standing own(Idea idea);

  /**
   * The same for those who read all ideas.
   *
   * @throws se.meetmalmo.platform.NotFoundException when there is no such idea
   * @throws se.meetmalmo.platform.ForbiddenException for others
   */
  Standing of(String idOrCaseNumber, Actor reader);
}
